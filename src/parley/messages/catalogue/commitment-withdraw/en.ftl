title = Commitment withdrawn
purpose = Says that your side no longer holds itself bound by a commitment, from when, and why.
field-about = Commitment
help-about = The entry with the commitment.
field-from = From which day
help-from = The first day on which your side is not bound.
field-reason = Reason
help-reason = Why.
field-cause = Act or event that we name as the cause
help-cause = In your own language. May stay empty.
field-cause_entry = Entry of that act or event
help-cause_entry = May stay empty.
field-remark = Remark
help-remark = In your own language. May stay empty.
body =
    Our side withdraws the commitment in { $about } and does not hold itself bound by it from the day below.
    From which day: { $from }.
    Reason: { $reason }.
    { $cause ->
        [absent] Act or event that we name as the cause: not stated.
       *[present] Act or event that we name as the cause: { $cause }
    }
    { $cause_entry ->
        [absent] Entry of that act or event: not stated.
       *[present] Entry of that act or event: { $cause_entry }.
    }
    { $remark ->
        [absent] No remark.
       *[present] Remark: { $remark }
    }
    The commitment stays on the record. Whether your side accepts the withdrawal is for your side to say.
