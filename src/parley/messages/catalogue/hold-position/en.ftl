title = HOLD
purpose = Asks that units stay as they are until people have spoken. Whether our own units do the same is said in it. It bears on no claim.
field-hold = How
help-hold = What you ask the units to do.
field-ours = Our units
help-ours = What your own units do.
choice-ours-same_now = Our units do the same now
choice-ours-same_with_you = Our units will do the same when yours do
choice-ours-not = Our units do not do the same
choice-ours-none = We have no units there
field-units = Your units
help-units = Which units you mean. May stay empty.
field-position = Position
help-position = Where. May stay empty: do not delay the message.
field-area = Area
help-area = Where. May stay empty: do not delay the message.
field-heights = Heights or depths
help-heights = From which height or depth to which. May stay empty.
field-from = From
help-from = From when on. May stay empty if it is at once.
field-until = Until
help-until = May stay empty.
field-reason = Reason
help-reason = Why you ask.
choice-reason-collision = there is danger of collision
choice-reason-misreading = there is danger of misjudgement
choice-reason-persons = persons are in the water or missing
choice-reason-talks = we ask to speak first
choice-reason-rescue = rescue work is under way
choice-reason-not_stated = no reason is stated
field-detail = Detail
help-detail = In your own language. May stay empty.
body =
    HOLD. We ask your units to do this: { $hold }. Reason: { $reason }.
    { $ours }.
    { $units ->
        [absent] Your units that we mean: not stated.
       *[present] Your units that we mean: { $units }.
    }
    { $position ->
        [absent] Position: not stated.
       *[present] Position: { $position }.
    }
    { $area ->
        [absent] Area: not stated.
       *[present] Area: { $area }.
    }
    { $heights ->
        [absent] Heights or depths: not stated.
       *[present] Heights or depths: { $heights }.
    }
    { $from ->
        [absent] From: not stated; please do so at once.
       *[present] From: { $from }.
    }
    { $until ->
        [absent] Until: not stated; until a further message.
       *[present] Until: { $until }.
    }
    { $detail ->
        [absent] No further detail.
       *[present] Detail: { $detail }
    }
    Please answer, and repeat what your units will do.
