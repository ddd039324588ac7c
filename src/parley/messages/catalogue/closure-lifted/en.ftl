title = Closure lifted
purpose = Says that a closed area is open again, wholly or in part, and what danger remains.
field-about = Closure
help-about = The entry with the notice of the closed area.
field-lifted = Time of lifting
help-lifted = From when the areas are open.
field-areas = Areas opened
help-areas = Only if part of the closure is lifted: the areas that are open again. Leave empty if all of it is lifted.
field-remains = Danger remaining
help-remains = What is left in the area. If in doubt, danger possible.
field-remark = Remark
help-remark = In your own language. May stay empty.
body =
    We lift our closure: { $about }.
    Time of lifting: { $lifted }.
    { $areas ->
        [absent] Lifted for all its areas.
       *[present] Lifted only for these areas; the rest stays closed: { $areas }.
    }
    Danger remaining: { $remains }.
    { $remark ->
        [absent] No remark.
       *[present] Remark: { $remark }
    }
