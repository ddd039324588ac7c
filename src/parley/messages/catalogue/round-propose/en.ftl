title = Round of talks proposed
purpose = Proposes the next round of a standing forum. It can be accepted, answered with other terms, or declined; without an answer it lapses.
field-forum = Forum
help-forum = The standing forum. If it is not in the list, choose another forum and name it below.
field-forum_name = Name of the forum
help-forum_name = Only for a forum that is not in the list, or to say which of its bodies is meant. May stay empty.
field-round_number = Round number
help-round_number = The number that both sides use for it. Leave empty if it is not certain: do not guess.
field-level = Level
help-level = The level of the heads of delegation.
field-dates = Dates, in our order of preference
help-dates = Days at the place of the meeting, the best first. The acceptance names one of them.
field-means = Way of meeting
help-means = In person, by video link, or both.
field-host = Host country
help-host = The country that is host. Leave empty for a meeting without a host.
field-place = Place
help-place = City and, if known, venue. May stay empty.
field-sessions = Sessions
help-sessions = The kinds of session that we have in mind, in their order. May stay empty.
field-head = Head of our delegation
help-head = The role, never a person's name. May stay empty.
field-size = Persons in our delegation
help-size = About how many, the head included. May stay empty.
field-expires = Stands until
help-expires = Until when this proposal can be accepted. After that time it has lapsed; it is neither accepted nor declined.
field-remark = Remark
help-remark = In your own language. May stay empty.
body =
    We propose a round of this forum: { $forum }.
    { $forum_name ->
        [absent] Name of the forum: not stated.
       *[present] Name of the forum: { $forum_name }
    }
    { $round_number ->
        [absent] Round number: not stated.
       *[present] Round number: { $round_number }.
    }
    Level: { $level }.
    Dates, in our order of preference: { $dates }.
    Way of meeting: { $means }.
    { $host ->
        [absent] Host country: not stated.
       *[present] Host country: { $host }.
    }
    { $place ->
        [absent] Place: not stated.
       *[present] Place: { $place }
    }
    { $sessions ->
        [absent] Sessions: not stated.
       *[present] Sessions: { $sessions }.
    }
    { $head ->
        [absent] Head of our delegation: not stated.
       *[present] Head of our delegation: { $head }.
    }
    { $size ->
        [absent] Persons in our delegation: not stated.
       *[present] Persons in our delegation: about { $size }.
    }
    This proposal stands until { $expires }. If it is not accepted by then, it lapses.
    { $remark ->
        [absent] No remark.
       *[present] Remark: { $remark }
    }
    Please accept, propose other terms, or decline with a reason.
