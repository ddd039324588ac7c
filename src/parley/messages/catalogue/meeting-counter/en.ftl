title = Other terms proposed for a meeting or visit
purpose = Proposes other terms for a proposed or agreed meeting or visit. What stands here takes the place of the same item there; the rest stays.
field-about = Message answered
help-about = The entry whose terms you would change: a proposal, other terms, an acceptance or a postponement.
field-dates = Dates
help-dates = New dates at the place of the meeting, the best first. Leave empty if they stay.
field-times = Hours
help-times = New hours, the best first, each from beginning to end. Leave empty if they stay.
field-means = Way of meeting
help-means = Leave empty if it stays.
field-host = Host country
help-host = Leave empty if it stays.
field-place = Place
help-place = Leave empty if it stays.
field-sessions = Sessions
help-sessions = All sessions in their order, as they would then be. Leave empty if they stay.
field-level = Level
help-level = Leave empty if it stays.
field-round_number = Round number
help-round_number = Only if the number is in question. Leave empty if it stays.
field-other = Other changes
help-other = Any change that no field above takes, in your own language. May stay empty.
field-expires = Stands until
help-expires = Until when this proposal can be accepted. After that time it has lapsed; it is neither accepted nor declined.
field-remark = Remark
help-remark = In your own language. May stay empty.
body =
    We propose other terms than those in { $about }. What is not changed below stays as it stands there.
    { $dates ->
        [absent] Dates: no change.
       *[present] Dates, in our order of preference: { $dates }.
    }
    { $times ->
        [absent] Hours: no change.
       *[present] Hours, in our order of preference: { $times }.
    }
    { $means ->
        [absent] Way of meeting: no change.
       *[present] Way of meeting: { $means }.
    }
    { $host ->
        [absent] Host country: no change.
       *[present] Host country: { $host }.
    }
    { $place ->
        [absent] Place: no change.
       *[present] Place: { $place }
    }
    { $sessions ->
        [absent] Sessions: no change.
       *[present] Sessions: { $sessions }.
    }
    { $level ->
        [absent] Level: no change.
       *[present] Level: { $level }.
    }
    { $round_number ->
        [absent] Round number: no change.
       *[present] Round number: { $round_number }.
    }
    { $other ->
        [absent] Other changes: none.
       *[present] Other changes: { $other }
    }
    This proposal stands until { $expires }. If it is not accepted by then, it lapses.
    { $remark ->
        [absent] No remark.
       *[present] Remark: { $remark }
    }
    Please accept, propose other terms, or decline with a reason.
