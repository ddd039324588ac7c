title = Change of a notice declined
purpose = Declines a proposed change of a notice and says why. The notice stands as it is. To propose another change instead, use the form for that.
field-about = Proposal
help-about = The entry with the proposal.
field-reason = Reason
help-reason = Why the change is declined.
field-remark = Remark
help-remark = In your own language. May stay empty.
body =
    We decline the change of a notice that is proposed in { $about }. Reason: { $reason }.
    The notice stands as it is.
    { $remark ->
        [absent] No remark.
       *[present] Remark: { $remark }
    }
