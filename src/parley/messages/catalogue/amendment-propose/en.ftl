title = Change of a notice proposed
purpose = Proposes a change of a notice, yours or ours. The notice is changed if the other side accepts in time; not before, and not otherwise.
field-about = Notice to be changed
help-about = The entry with the notice, or with its latest change. It may be your notice or ours.
field-in_view_of = In view of
help-in_view_of = The entry with the notice that it is in conflict with. May stay empty.
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
help-reason = Why the change is proposed. May stay empty.
field-remark = Remark
help-remark = In your own language. May stay empty.
body =
    We propose to change this notice: { $about }. Whatever is not named here stays as it was.
    { $in_view_of ->
        [absent] In view of: no other notice is named.
       *[present] In view of this notice: { $in_view_of }.
    }
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
