title = Incident closed
purpose = Says that our side closes its handling of an incident. Each side closes for itself.
field-about = Incident
help-about = The entry that opened the handling of the incident, or the message that it began with.
field-closed = Closed
help-closed = When our side closed it.
field-open_matters = Matters left open
help-open_matters = What is still owed or not settled. May stay empty.
field-review = Review
help-review = Where and when the incident is reviewed. May stay empty.
field-remark = Remark
help-remark = In your own language. May stay empty.
body =
    Our side closes its handling of this incident: { $about }.
    Closed: { $closed }.
    { $open_matters ->
        [absent] Matters left open: not stated.
       *[present] Matters left open: { $open_matters }
    }
    { $review ->
        [absent] Review: not stated.
       *[present] Review: { $review }
    }
    { $remark ->
        [absent] No remark.
       *[present] Remark: { $remark }
    }
    This makes no statement about fault. Your side closes its own handling for itself.
