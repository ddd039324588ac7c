title = Invitation to observe declined
purpose = Declines an invitation to observe.
field-about = Invitation
help-about = The entry with the invitation.
field-reason = Reason
help-reason = Why it is declined.
choice-reason-time = there is not enough time
choice-reason-nobody = nobody is available
choice-reason-conditions = the conditions of the visit are not acceptable
choice-reason-circumstances = the present circumstances do not allow it
choice-reason-no_reason = no reason is given
field-remark = Remark
help-remark = In your own language. May stay empty.
body =
    We decline your invitation to observe: { $about }.
    Reason: { $reason }.
    { $remark ->
        [absent] No remark.
       *[present] Remark: { $remark }
    }
