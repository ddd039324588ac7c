title = Proposal withdrawn
purpose = Withdraws a proposal of your own that has not been accepted. What is already agreed is cancelled, postponed or changed by other forms.
field-about = Proposal
help-about = The entry with your own proposal.
field-reason = Reason
help-reason = May stay empty.
field-remark = Remark
help-remark = In your own language. May stay empty.
body =
    We withdraw our proposal in { $about }. From now on it cannot be accepted.
    { $reason ->
        [absent] Reason: not stated.
       *[present] Reason: { $reason }.
    }
    { $remark ->
        [absent] No remark.
       *[present] Remark: { $remark }
    }
    If your acceptance and this message have crossed, neither side is bound.
