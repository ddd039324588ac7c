title = Agreed meeting or visit postponed
purpose = Says that an agreed meeting or visit will not take place on the dates agreed, and is not cancelled. New dates are a proposal of their own.
field-about = Acceptance
help-about = The acceptance by which it was agreed.
field-reason = Reason
help-reason = Why.
field-cause = Act or event that we name as the cause
help-cause = If the reason is an act or an event: which one, in your own language. May stay empty.
field-cause_entry = Entry of that act or event
help-cause_entry = The entry in which that act or event stands, if there is one. May stay empty.
field-expected = Dates that we have in mind
help-expected = About when it might take place. This binds nobody. May stay empty.
field-remark = Remark
help-remark = In your own language. May stay empty.
body =
    We postpone the meeting or visit that was agreed in { $about }. It is not cancelled. Reason: { $reason }.
    { $cause ->
        [absent] Act or event that we name as the cause: not stated.
       *[present] Act or event that we name as the cause: { $cause }
    }
    { $cause_entry ->
        [absent] Entry of that act or event: not stated.
       *[present] Entry of that act or event: { $cause_entry }.
    }
    { $expected ->
        [absent] We state no dates that we have in mind.
       *[present] Dates that we have in mind: { $expected }.
    }
    { $remark ->
        [absent] No remark.
       *[present] Remark: { $remark }
    }
    The dates agreed no longer stand. New dates have to be proposed and accepted.
