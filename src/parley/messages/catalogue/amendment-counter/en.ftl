title = Another change of a notice proposed
purpose = Declines a proposed change of a notice and proposes another one instead.
field-about = Proposal answered
help-about = The entry with the proposal that you decline by this.
field-areas = Proposed areas
help-areas = All areas that are to hold; they replace all areas stated before. Leave empty if they are not to change.
field-height = Proposed height or depth
help-height = Replaces what was stated before. Leave empty if it is not to change.
field-windows = Proposed periods
help-windows = All periods that are to hold; they replace all periods stated before. Leave empty if they are not to change.
field-daily = Proposed daily hours
help-daily = The hours of one day, in UTC; they replace those stated before. Leave empty if they are not to change.
field-expires = Proposal ends
help-expires = After this time the proposal can no longer be accepted.
field-reason = Reason
help-reason = Why another change is proposed. May stay empty.
field-remark = Remark
help-remark = In your own language. May stay empty.
body =
    We decline the proposal in { $about }, and propose instead to change the same notice as follows. Whatever is not named here stays as it was.
    { $areas ->
        [absent] Areas: no change is proposed.
       *[present] Proposed areas, instead of all areas stated before: { $areas }.
    }
    { $height ->
        [absent] Height or depth: no change is proposed.
       *[present] Proposed height or depth: { $height }.
    }
    { $windows ->
        [absent] Periods: no change is proposed.
       *[present] Proposed periods, instead of all periods stated before: { $windows }.
    }
    { $daily ->
        [absent] Daily hours: no change is proposed.
       *[present] Proposed daily hours: { $daily }, and the same hours on each day of the periods.
    }
    Proposal ends: { $expires }.
    { $reason ->
        [absent] Reason: not stated.
       *[present] Reason: { $reason }.
    }
    { $remark ->
        [absent] No remark.
       *[present] Remark: { $remark }
    }
    The notice is changed only if this proposal is accepted before it ends. Until then it stands as it is. This proposal does not affect the legal position of either side.
