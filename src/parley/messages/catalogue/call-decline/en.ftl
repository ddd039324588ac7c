title = Call declined
purpose = Declines a requested call and says why. It is not the same as no answer, and the record keeps the two apart.
field-about = Request
help-about = The entry with the request.
field-reason = Reason
help-reason = Why the call is declined.
choice-reason-not_available = the speaker asked for is not available
choice-reason-no_authority = the watch has no authority to arrange it
choice-reason-level = the level does not match
choice-reason-subject = the subject is not for a call
choice-reason-conditions = suitable conditions for a call do not exist at present
choice-reason-technical = the means do not work at present
choice-reason-channel_suspended = the channel is suspended
choice-reason-no_reason = no reason is given
field-again_from = Ask again from
help-again_from = From when on a new request would be considered. May stay empty.
field-remark = Remark
help-remark = In your own language. May stay empty.
body =
    We decline the call that you request in { $about }. Reason: { $reason }.
    { $again_from ->
        [absent] A time for a new request is not stated.
       *[present] A new request will be considered from { $again_from }.
    }
    { $remark ->
        [absent] No remark.
       *[present] Remark: { $remark }
    }
