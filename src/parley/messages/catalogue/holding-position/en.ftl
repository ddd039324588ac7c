title = Answer to HOLD
purpose = Answers a HOLD: whether our units hold, how, and until when. It accepts no claim.
field-about = HOLD
help-about = The entry that asked you to hold.
field-hold = How
help-hold = How you were asked to hold, as you read it.
field-response = Answer
help-response = What your units do.
choice-response-holding = Our units do so now
choice-response-will_hold = Our units will do so from the time stated
choice-response-if_you = Our units will do so when yours do
choice-response-cannot = Our units cannot do so
choice-response-none = We have no units there
field-units = Our units
help-units = Which units of yours. May stay empty.
field-from = From
help-from = Since when, or from when on. May stay empty.
field-until = Until
help-until = Until when your units hold. May stay empty.
field-reason = Reason
help-reason = Only where your units cannot hold. May stay empty.
choice-reason-safety = the safety of the unit does not allow it
choice-reason-rescue = the unit is needed for rescue
choice-reason-no_contact = the unit cannot be reached
choice-reason-no_authority = the watch has no authority over it
choice-reason-not_stated = no reason is stated
field-remark = Remark
help-remark = In your own language. May stay empty.
body =
    In answer to your HOLD, { $about }. What you ask: { $hold }.
    { $response }.
    { $units ->
        [absent] Our units: not stated.
       *[present] Our units: { $units }.
    }
    { $from ->
        [absent] From: not stated.
       *[present] From: { $from }.
    }
    { $until ->
        [absent] Until: not stated.
       *[present] Until: { $until }.
    }
    { $reason ->
        [absent] Reason: not stated.
       *[present] Reason: { $reason }.
    }
    { $remark ->
        [absent] No remark.
       *[present] Remark: { $remark }
    }
