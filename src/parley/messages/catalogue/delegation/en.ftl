title = Delegation
purpose = Says who comes to a meeting, by role, and when and where they arrive. A later list takes the place of an earlier one.
field-meeting = Meeting
help-meeting = The acceptance by which the meeting was agreed; before that, its proposal; for a past meeting that has neither, the entry of its dated fact.
field-head = Head of delegation
help-head = The role of the head.
field-head_name = Name of the head
help-head_name = Only if your side makes it known. May stay empty.
field-size = Persons in all
help-size = All who come, head and interpreters included.
field-members = Principal members
help-members = By role, in order of precedence, without the head. May stay empty.
field-interpreters = Interpreters
help-interpreters = How many interpreters you bring. May stay empty.
field-arrival = Arrival
help-arrival = May stay empty until it is known.
field-arrival_place = Place of arrival
help-arrival_place = Airport or port, with the flight or ship. May stay empty.
field-departure = Departure
help-departure = May stay empty until it is known.
field-contact = Contact
help-contact = The role that answers questions about this list. May stay empty.
field-needs = Needs
help-needs = Transport, equipment, health, food and the like. May stay empty.
body =
    Our delegation to this meeting: { $meeting }.
    Head of delegation: { $head }.
    { $head_name ->
        [absent] Name of the head: not stated.
       *[present] Name of the head: { $head_name }
    }
    Persons in all: { $size }.
    { $members ->
        [absent] Principal members: not stated.
       *[present] Principal members: { $members }.
    }
    { $interpreters ->
        [absent] Interpreters: not stated.
       *[present] Interpreters: { $interpreters }.
    }
    { $arrival ->
        [absent] Arrival: not stated.
       *[present] Arrival: { $arrival }.
    }
    { $arrival_place ->
        [absent] Place of arrival: not stated.
       *[present] Place of arrival: { $arrival_place }
    }
    { $departure ->
        [absent] Departure: not stated.
       *[present] Departure: { $departure }.
    }
    { $contact ->
        [absent] Contact: not stated.
       *[present] Contact: { $contact }.
    }
    { $needs ->
        [absent] Needs: not stated.
       *[present] Needs: { $needs }
    }
    This list takes the place of every earlier list of ours for this meeting.
