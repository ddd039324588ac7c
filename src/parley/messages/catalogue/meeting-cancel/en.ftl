title = Agreed meeting or visit cancelled
purpose = Cancels one meeting or visit that was agreed. It suspends no channel; for that there is a form of its own.
field-about = Acceptance
help-about = The acceptance by which it was agreed.
field-reason = Reason
help-reason = Why.
field-cause = Act or event that we name as the cause
help-cause = If the reason is an act or an event: which one, in your own language. May stay empty.
field-cause_entry = Entry of that act or event
help-cause_entry = The entry in which that act or event stands, if there is one. May stay empty.
field-again_from = A new proposal will be considered from
help-again_from = From when on you would look at a new proposal. May stay empty.
field-remark = Remark
help-remark = In your own language. May stay empty.
body =
    We cancel the meeting or visit that was agreed in { $about }. Reason: { $reason }.
    { $cause ->
        [absent] Act or event that we name as the cause: not stated.
       *[present] Act or event that we name as the cause: { $cause }
    }
    { $cause_entry ->
        [absent] Entry of that act or event: not stated.
       *[present] Entry of that act or event: { $cause_entry }.
    }
    { $again_from ->
        [absent] The date from which a new proposal will be considered is not stated.
       *[present] A new proposal will be considered from { $again_from }.
    }
    { $remark ->
        [absent] No remark.
       *[present] Remark: { $remark }
    }
    This cancels this meeting or visit only. It changes nothing in any other meeting or visit, nor in the state of any channel.
