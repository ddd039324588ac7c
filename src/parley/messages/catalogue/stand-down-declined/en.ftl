title = Stand-down declined
purpose = Declines a proposed stand-down. Neither side is bound by it.
field-about = Proposal
help-about = The entry with the proposal.
field-reason = Reason
help-reason = Why it is declined.
choice-reason-steps = the steps are not acceptable
choice-reason-time = the times are not possible
choice-reason-situation = the situation does not allow it yet
choice-reason-authority = the watch has no authority for it
choice-reason-another = a proposal of ours follows
choice-reason-no_reason = no reason is given
field-remark = Remark
help-remark = In your own language. May stay empty.
body =
    We decline your proposal to stand down: { $about }. Reason: { $reason }.
    { $remark ->
        [absent] No remark.
       *[present] Remark: { $remark }
    }
    Neither side is bound by it.
