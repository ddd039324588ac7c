title = Invitation to observe accepted
purpose = Accepts an invitation to observe.
field-about = Invitation
help-about = The entry with the invitation.
field-observers = Number of observers
help-observers = How many will come.
field-delegation = Observers
help-delegation = Their roles and ranks. May stay empty.
field-arrival = Arrival
help-arrival = Where and when they arrive. May stay empty.
field-contact = Contact
help-contact = The role on our side that answers questions about this. May stay empty.
field-remark = Remark
help-remark = In your own language. May stay empty.
body =
    We accept your invitation to observe: { $about }.
    Number of observers: { $observers }.
    { $delegation ->
        [absent] Observers: not stated.
       *[present] Observers: { $delegation }
    }
    { $arrival ->
        [absent] Arrival: not stated.
       *[present] Arrival: { $arrival }
    }
    { $contact ->
        [absent] Contact: not stated.
       *[present] Contact: { $contact }.
    }
    { $remark ->
        [absent] No remark.
       *[present] Remark: { $remark }
    }
