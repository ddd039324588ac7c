title = Proposed change of a notice withdrawn
purpose = Withdraws a proposal of ours, to change a notice, that has not been accepted. If an acceptance crosses it, the notice is not changed.
field-about = Proposal
help-about = The entry with our own proposal.
field-reason = Reason
help-reason = Why the proposal is withdrawn. May stay empty.
field-remark = Remark
help-remark = In your own language. May stay empty.
body =
    We withdraw our proposal to change a notice: { $about }. It can no longer be accepted.
    If your acceptance and this message have crossed, the notice is not changed.
    { $reason ->
        [absent] Reason: not stated.
       *[present] Reason: { $reason }.
    }
    { $remark ->
        [absent] No remark.
       *[present] Remark: { $remark }
    }
