title = Answer about a unit entering a closed area
purpose = The side that closed the area says what it does: the activity, contact with the unit, advice, help.
field-about = Message answered
help-about = The entry about the unit.
field-activity = The activity
help-activity = State of the dangerous activity now.
choice-activity-stopped = stopped
choice-activity-stopping = being stopped, not yet stopped
choice-activity-none = none was going on
choice-activity-going_on = still going on
choice-activity-unknown = state not known, under inquiry
field-contact = Contact with the unit
help-contact = State of contact now.
choice-contact-made = contact made
choice-contact-trying = being tried
choice-contact-failed = tried without success
choice-contact-not_tried = not tried
field-advice = Advice to the unit
help-advice = What the unit had best do.
choice-advice-leave_course = leave on the course stated
choice-advice-leave_short = leave by the shortest way
choice-advice-stop = stop and wait
choice-advice-keep_on = keep course and speed
choice-advice-follow = follow our guard ship
choice-advice-detail = follow the advice in words
choice-advice-none = no advice is needed
field-help = Help
help-help = What help we give.
choice-help-on_way = help is on the way
choice-help-ready = help is ready if asked for
choice-help-none_needed = no help is needed as far as we know
choice-help-unable = we are unable to help
field-stopped = Stopped at
help-stopped = When the activity stopped. May stay empty.
field-course = Course to leave on
help-course = The course on which the unit had best leave, in degrees true. May stay empty.
field-advice_text = Advice in words
help-advice_text = In your own language. May stay empty.
field-frequency = Call our guard ship on
help-frequency = The frequency on which our guard ship answers. May stay empty.
field-remark = Remark
help-remark = In your own language. May stay empty.
body =
    We answer the report of a unit entering our closed area: { $about }.
    The dangerous activity: { $activity }. Contact with the unit: { $contact }.
    Advice to the unit: { $advice }. Help: { $help }.
    { $stopped ->
        [absent] Stopped at: not stated.
       *[present] Stopped at: { $stopped }.
    }
    { $course ->
        [absent] Course to leave on: not stated.
       *[present] Course to leave on: { $course }.
    }
    { $advice_text ->
        [absent] Advice in words: not stated.
       *[present] Advice in words: { $advice_text }
    }
    { $frequency ->
        [absent] Call our guard ship on: not stated.
       *[present] Call our guard ship on: { $frequency }.
    }
    { $remark ->
        [absent] No remark.
       *[present] Remark: { $remark }
    }
