title = Completion of a notified activity
purpose = Says that a notified activity has ended, and what danger remains.
field-about = Notice
help-about = The entry with the notice.
field-ended = Ended
help-ended = When the activity ended.
field-as_notified = As notified
help-as_notified = Whether it stayed within the areas, heights and periods of the notice.
field-remains = Danger remaining
help-remains = What is left in the area. If in doubt, danger possible.
field-danger_areas = Where danger remains
help-danger_areas = The areas that others should still avoid. May stay empty.
field-remark = Remark
help-remark = In your own language. May stay empty.
body =
    The activity that we notified has ended: { $about }.
    Ended: { $ended }.
    { $as_notified ->
        [yes] It stayed within the areas, heights and periods of the notice.
       *[no] It went beyond the areas, heights or periods of the notice.
    }
    Danger remaining: { $remains }.
    { $danger_areas ->
        [absent] Where danger remains: not stated.
       *[present] Where danger remains: { $danger_areas }.
    }
    { $remark ->
        [absent] No remark.
       *[present] Remark: { $remark }
    }
