title = Offer of steps declined
purpose = Declines an offer of reciprocal steps. Neither side is bound by it.
field-about = Offer
help-about = The entry with the offer.
field-reason = Reason
help-reason = Why it is declined.
choice-reason-our_step = the step that you ask of us is not possible
choice-reason-your_step = the step that you offer is not sufficient
choice-reason-order = the order is not acceptable
choice-reason-time = the times are not possible
choice-reason-authority = the watch has no authority for it
choice-reason-another = an offer of ours follows
choice-reason-no_reason = no reason is given
field-remark = Remark
help-remark = In your own language. May stay empty.
body =
    We decline your offer: { $about }. Reason: { $reason }.
    { $remark ->
        [absent] No remark.
       *[present] Remark: { $remark }
    }
    Neither side is bound by it.
