title = Course and speed intended
purpose = Tells the course and speed that one of our units intends to keep, so that yours can pass it safely.
field-unit = Our unit
help-unit = The unit that keeps this course and speed.
field-course = Course
help-course = The course to be steered, in degrees true.
field-speed = Speed
help-speed = In knots.
field-from = From
help-from = From when the unit keeps this course and speed.
field-until = Until
help-until = Leave empty if not known.
field-position = Position at the beginning
help-position = Where the unit is at the time given under From. May stay empty.
field-height = Height or depth
help-height = For an aircraft or a submarine. May stay empty.
field-other_unit = Your unit
help-other_unit = The unit of the other side that this concerns. May stay empty.
field-passing = Passing intention
help-passing = How our unit intends to pass yours. Leave empty if nothing is intended.
choice-passing-ahead = to pass ahead of your unit
choice-passing-astern = to pass astern of your unit
choice-passing-port = to pass on the port side of your unit
choice-passing-starboard = to pass on the starboard side of your unit
choice-passing-overtake_port = to overtake your unit on its port side
choice-passing-overtake_starboard = to overtake your unit on its starboard side
choice-passing-give_way = to give way to your unit
choice-passing-wait = to stop and let your unit pass
field-remark = Remark
help-remark = In your own language. May stay empty.
body =
    Our unit: { $unit }. It intends to keep this course and speed.
    Course: { $course }. Speed: { $speed }. From: { $from }.
    { $until ->
        [absent] Until: not stated; until a further message.
       *[present] Until: { $until }.
    }
    { $position ->
        [absent] Position at the beginning: not stated.
       *[present] Position at the beginning: { $position }.
    }
    { $height ->
        [absent] Height or depth: not stated.
       *[present] Height or depth: { $height }.
    }
    { $other_unit ->
        [absent] No unit of yours is named.
       *[present] Your unit: { $other_unit }.
    }
    { $passing ->
        [absent] Passing intention: not stated.
       *[present] Passing intention: { $passing }.
    }
    { $remark ->
        [absent] No remark.
       *[present] Remark: { $remark }
    }
