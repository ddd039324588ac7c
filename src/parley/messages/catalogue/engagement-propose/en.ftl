title = Engagement proposed for the year's plan
purpose = Proposes one engagement for the plan of a year. Each side then says for itself what became of it. Dates and details are settled by other forms.
field-year = Year of the plan
help-year = The calendar year.
field-kind = Kind
help-kind = What kind of engagement it is.
field-title = Title
help-title = In one line, in your own language.
field-period = Period
help-period = As exactly as it is known: a day, a month or a year.
field-level = Level
help-level = The level of those who meet.
field-host = Host country
help-host = Leave empty if there is none or it is not settled.
field-place = Place
help-place = May stay empty.
field-lead = Who prepares it
help-lead = Who makes the arrangements. May stay empty.
field-size = Persons who travel
help-size = About how many. May stay empty.
field-aim = Aim
help-aim = In your own language. May stay empty.
field-replaces = Takes the place of
help-replaces = The earlier proposal for the same engagement, of either side. May stay empty.
field-expires = Stands until
help-expires = Until when this proposal can be accepted. After that time it has lapsed; it is neither accepted nor declined.
body =
    We propose this engagement for the year's plan.
    Year of the plan: { $year }.
    Kind: { $kind }.
    Title: { $title }
    Period: { $period }.
    Level: { $level }.
    { $host ->
        [absent] Host country: not stated.
       *[present] Host country: { $host }.
    }
    { $place ->
        [absent] Place: not stated.
       *[present] Place: { $place }
    }
    { $lead ->
        [absent] Who prepares it: not stated.
       *[present] Who prepares it: { $lead }.
    }
    { $size ->
        [absent] Persons who travel: not stated.
       *[present] Persons who travel: about { $size }.
    }
    { $aim ->
        [absent] Aim: not stated.
       *[present] Aim: { $aim }
    }
    { $replaces ->
        [absent] Takes the place of: not stated.
       *[present] Takes the place of: { $replaces }.
    }
    This proposal stands until { $expires }. If it is not accepted by then, it lapses.
    Please answer whether you agree.
