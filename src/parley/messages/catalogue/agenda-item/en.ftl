title = Agenda item offered
purpose = Offers one item for the agenda of a meeting. The other side agrees, declines or defers; to take up an item is no agreement with its content.
field-meeting = Meeting
help-meeting = The acceptance by which the meeting was agreed; before that, its proposal; for a past meeting that has neither, the entry of its dated fact.
field-item = Item
help-item = The item in one line, in your own language.
field-aim = Aim
help-aim = What you want the sides to do with it.
choice-aim-inform = to inform each other
choice-aim-exchange = to exchange views
choice-aim-agree = to reach an agreement
choice-aim-review = to review what was agreed or promised before
field-topic = Topic
help-topic = The nearest name in the list, for comparing. May stay empty.
field-session = Session
help-session = In which kind of session. May stay empty.
field-lead = Who speaks first
help-lead = Who introduces the item. May stay empty.
field-length = Time wanted
help-length = About how long it takes. May stay empty.
field-summary = Summary
help-summary = What you want to say or ask, in your own language. May stay empty.
field-papers = Papers
help-papers = Papers for the item, by hash; they are sent apart. May stay empty.
field-earlier = Takes up again
help-earlier = An earlier item, concern or commitment that it goes on with. May stay empty.
body =
    We offer an item for the agenda of this meeting: { $meeting }.
    Item: { $item }
    Aim: { $aim }.
    { $topic ->
        [absent] Topic: not stated.
       *[present] Topic: { $topic }.
    }
    { $session ->
        [absent] Session: not stated.
       *[present] Session: { $session }.
    }
    { $lead ->
        [absent] Who speaks first: not stated.
       *[present] Who speaks first: { $lead }.
    }
    { $length ->
        [absent] Time wanted: not stated.
       *[present] Time wanted: about { $length }.
    }
    { $summary ->
        [absent] Summary: not stated.
       *[present] Summary: { $summary }
    }
    { $papers ->
        [absent] Papers: not stated.
       *[present] Papers: { $papers }.
    }
    { $earlier ->
        [absent] Takes up again: not stated.
       *[present] Takes up again: { $earlier }.
    }
    Please answer whether you agree to the item, decline it or defer it.
