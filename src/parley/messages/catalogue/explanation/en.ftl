title = Explanation
purpose = Explains what the other side asked about.
field-about = Answers
help-about = The entry that asks.
field-text = Explanation
help-text = Answer the questions in their order, in your own language.
field-complete = Complete
help-complete = Whether all questions are answered.
field-rest_by = Further answer by
help-rest_by = Only if an answer is still to come. May stay empty.
field-activity = Activity
help-activity = What kind of activity it is. May stay empty.
field-areas = Areas
help-areas = Where the activity took or takes place, as coordinates. May stay empty.
field-windows = Periods
help-windows = When the activity took or takes place. May stay empty.
field-evidence = Documents
help-evidence = Documents that support the explanation, by their hashes. May stay empty.
field-offer = We offer
help-offer = What more we offer. May stay empty.
choice-offer-meeting = a meeting of experts
choice-offer-visit = a visit to the place
choice-offer-call = a call
choice-offer-briefing = a briefing
body =
    We explain what you asked about: { $about }.
    Explanation: { $text }
    { $complete ->
        [yes] All questions are answered.
       *[no] Not all questions are answered yet.
    }
    { $rest_by ->
        [absent] Further answer by: not stated.
       *[present] Further answer by: { $rest_by }.
    }
    { $activity ->
        [absent] Activity: not stated.
       *[present] Activity: { $activity }.
    }
    { $areas ->
        [absent] Areas: not stated.
       *[present] Areas: { $areas }.
    }
    { $windows ->
        [absent] Periods: not stated.
       *[present] Periods: { $windows }.
    }
    { $evidence ->
        [absent] Documents: not stated.
       *[present] Documents: { $evidence }.
    }
    { $offer ->
        [absent] We offer: not stated.
       *[present] We offer: { $offer }.
    }
