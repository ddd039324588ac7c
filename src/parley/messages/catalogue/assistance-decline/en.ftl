title = Assistance declined
purpose = Declines assistance that was offered, and says why.
field-about = Offer
help-about = The entry with the offer.
field-aid = Assistance declined
help-aid = What you decline of it.
field-reason = Reason
help-reason = Why it is declined.
choice-reason-enough = there is enough assistance in the place
choice-reason-over = the distress is over
choice-reason-unsafe = it would be unsafe for your units
choice-reason-unsuitable = this kind of assistance does not help here
choice-reason-no_authority = the watch has no authority to accept it
choice-reason-not_stated = no reason is stated
field-remark = Remark
help-remark = In your own language. May stay empty.
body =
    In answer to your offer, { $about }: we decline this assistance: { $aid }. Reason: { $reason }.
    { $remark ->
        [absent] No remark.
       *[present] Remark: { $remark }
    }
