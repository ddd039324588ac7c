title = Request for an explanation
purpose = Asks the other side to explain an activity that gives us concern. It is a question and no accusation. The answer is owed within 48 hours at the latest.
field-concern = Concern
help-concern = What concerns us and why.
field-about = Concerning
help-about = The entries that this is about. May stay empty.
field-activity = Activity
help-activity = What kind of activity it seems to be. May stay empty.
field-place = Place
help-place = Where the activity is seen, in words. May stay empty.
field-areas = Areas
help-areas = Where the activity is seen, as coordinates. May stay empty.
field-period = Period
help-period = When it was or is seen. May stay empty.
field-units = Units
help-units = As far as seen. May stay empty.
field-asked = Please state
help-asked = What the answer should state. May stay empty.
choice-asked-purpose = the purpose
choice-asked-cause = the cause
choice-asked-area = the exact areas
choice-asked-beginning = the beginning
choice-asked-end = the end
choice-asked-formations = the names and subordination of the formations
choice-asked-number = the number of troops and units
choice-asked-weapons = the types of weapons
choice-asked-orders = the orders that the unit had
choice-asked-measures = the measures taken
field-questions = Questions
help-questions = In your own language, numbered. May stay empty.
body =
    We ask you for an explanation. Our concern: { $concern }
    { $about ->
        [absent] Concerning: no entry is named.
       *[present] Concerning: { $about }.
    }
    { $activity ->
        [absent] Activity: not stated.
       *[present] Activity: { $activity }.
    }
    { $place ->
        [absent] Place: not stated.
       *[present] Place: { $place }
    }
    { $areas ->
        [absent] Areas: not stated.
       *[present] Areas: { $areas }.
    }
    { $period ->
        [absent] Period: not stated.
       *[present] Period: { $period }.
    }
    { $units ->
        [absent] Units: not stated.
       *[present] Units: { $units }.
    }
    { $asked ->
        [absent] Please state: not stated.
       *[present] Please state: { $asked }.
    }
    { $questions ->
        [absent] Questions: not stated.
       *[present] Questions: { $questions }
    }
    Please answer in writing, within 48 hours at the latest. This is a question and no accusation.
