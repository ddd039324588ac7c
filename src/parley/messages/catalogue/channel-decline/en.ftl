title = Channel proposal declined
purpose = Declines a proposal about a channel, and says why. What was in force before stays in force.
field-about = Proposal
help-about = The entry with the proposal.
field-channel = Channel
help-channel = The channel's short name, as in the header of its messages.
field-act = Matter
help-act = What the proposal is for, as you read it.
field-reason = Reason
help-reason = Why it is declined.
choice-reason-terms = a term of it is not acceptable to us
choice-reason-level = the level does not match
choice-reason-not_now = the time is not suitable
choice-reason-conditions = the conditions for it are not given
choice-reason-not_needed = another channel serves the purpose
choice-reason-technical = it cannot be done technically
choice-reason-not_stated = no reason is stated
field-again_from = Ask again from
help-again_from = From when on a new proposal would be considered. May stay empty.
field-remark = Remark
help-remark = In your own language. May stay empty.
body =
    In answer to your proposal, { $about }: we do not agree to it. Channel: { $channel }. Matter: { $act }. Reason: { $reason }.
    { $again_from ->
        [absent] Time from which a new proposal will be considered: not stated.
       *[present] Time from which a new proposal will be considered: { $again_from }.
    }
    { $remark ->
        [absent] No remark.
       *[present] Remark: { $remark }
    }
