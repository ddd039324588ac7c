title = Special signal
purpose = Tells the other side a signal of the YV1 table that one of our units makes, so that headquarters read it as the ships do.
field-signal = Signal
help-signal = The code, and what its phrase leaves open: RU2 5 min, PP8 045, RT7 500 yd.
field-from = Made by
help-from = The unit that makes the signal; "me" in its phrase is this unit.
field-to = Made to
help-to = The unit that it is made to; "you" in its phrase is this unit. Leave empty if it is for all within reach.
field-made_at = Made at
help-made_at = When it was made, or is being made.
field-position = Position
help-position = Where the unit was that made it. May stay empty.
field-means = Means
help-means = How the signal was made at sea or in the air.
choice-means-flags = by flags
choice-means-light = by light
choice-means-voice = by voice radio
choice-means-only_here = only on this line
body =
    { $signal }
    Made { $means } at { $made_at }. "I" and "me" mean { $from }.
    { $to ->
        [absent] It is made to all within reach.
       *[present] "You" means { $to }.
    }
    { $position ->
        [absent] Position: not stated.
       *[present] Position: { $position }.
    }
