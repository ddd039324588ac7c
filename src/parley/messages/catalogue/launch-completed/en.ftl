title = Launch completed
purpose = Says that a notified launch has taken place, and with what result as far as others' safety is concerned.
field-about = Launch notice
help-about = The entry with the notice of the launch.
field-launched = Launched
help-launched = When the launch took place; of a group, the first.
field-launches = Number launched
help-launches = How many were launched.
field-fall = Where it fell
help-fall = Where missiles, stages and debris fell.
choice-fall-inside = inside the notified areas
choice-fall-outside = outside the notified areas, wholly or in part
choice-fall-not_known = not yet known
field-outside_areas = Where outside
help-outside_areas = Only if something fell outside. May stay empty.
field-more = More launches
help-more = Whether more launches follow under the same notice.
field-remains = Danger remaining
help-remains = What is left in the area. If in doubt, danger possible.
field-remark = Remark
help-remark = In your own language. May stay empty.
body =
    The launch that we notified has taken place: { $about }.
    Launched: { $launched }. Number launched: { $launches }.
    Where it fell: { $fall }.
    { $outside_areas ->
        [absent] No place outside the notified areas is stated.
       *[present] Fell outside the notified areas, in: { $outside_areas }.
    }
    { $more ->
        [yes] More launches follow under this notice.
       *[no] No more launches follow under this notice.
    }
    Danger remaining: { $remains }.
    { $remark ->
        [absent] No remark.
       *[present] Remark: { $remark }
    }
