title = Meeting beside a multilateral event proposed
purpose = Proposes that two principals who attend the same multilateral event meet there. It can be accepted, answered with other terms, or declined.
field-event = Event
help-event = The event that both attend. If it is not in the list, choose another event and name it below.
field-event_name = Name of the event
help-event_name = Only for an event that is not in the list, or to say which meeting of it. May stay empty.
field-host = Country
help-host = Where the event takes place. May stay empty.
field-place = Place
help-place = Where you propose to meet. May stay empty.
field-level = Level
help-level = The level of the two who meet.
field-our_principal = For our side
help-our_principal = The role, never a person's name.
field-your_principal = For your side
help-your_principal = The role that we ask to meet.
field-kind = Kind of meeting
help-kind = A meeting with talks, or a short encounter.
choice-kind-talks = meeting with talks
choice-kind-short = short meeting without talks
field-dates = Dates, in our order of preference
help-dates = Days at the place of the event, the best first.
field-times = Hours, in our order of preference
help-times = The best first, each from beginning to end. May stay empty.
field-length = Length
help-length = About how long. May stay empty.
field-subjects = Subjects
help-subjects = What you would speak of, in your own language. May stay empty.
field-press = Press
help-press = What the press may see. May stay empty.
choice-press-none = no press
choice-press-opening = press at the opening only
choice-press-appearance = joint appearance before the press
field-expires = Stands until
help-expires = Until when this proposal can be accepted. After that time it has lapsed; it is neither accepted nor declined.
field-remark = Remark
help-remark = In your own language. May stay empty.
body =
    We propose a meeting beside this event: { $event }.
    { $event_name ->
        [absent] Name of the event: not stated.
       *[present] Name of the event: { $event_name }
    }
    { $host ->
        [absent] Country: not stated.
       *[present] Country: { $host }.
    }
    { $place ->
        [absent] Place: not stated.
       *[present] Place: { $place }
    }
    Level: { $level }.
    For our side: { $our_principal }.
    For your side: { $your_principal }.
    Kind of meeting: { $kind }.
    Dates, in our order of preference: { $dates }.
    { $times ->
        [absent] Hours, in our order of preference: not stated.
       *[present] Hours, in our order of preference: { $times }.
    }
    { $length ->
        [absent] Length: not stated.
       *[present] Length: about { $length }.
    }
    { $subjects ->
        [absent] Subjects: not stated.
       *[present] Subjects: { $subjects }
    }
    { $press ->
        [absent] Press: not stated.
       *[present] Press: { $press }.
    }
    This proposal stands until { $expires }. If it is not accepted by then, it lapses.
    { $remark ->
        [absent] No remark.
       *[present] Remark: { $remark }
    }
    Please accept, propose other terms, or decline with a reason.
