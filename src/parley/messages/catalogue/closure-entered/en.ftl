title = Unit in or about to enter a closed area
purpose = Reports that a unit is inside a closed area or about to enter it: who, where, when. Either side may send it. It makes no statement about fault.
field-whose = Whose unit
help-whose = As you know it now.
choice-whose-ours = a unit of ours
choice-whose-yours = a unit of yours
choice-whose-neither = a unit of neither side
choice-whose-unknown = a unit not identified
field-state = Situation
help-state = Where the unit stands.
choice-state-inside = inside the area
choice-state-about_to = about to enter the area
choice-state-left = has left the area again
field-position = Position
help-position = Where the unit is.
field-time = Time
help-time = The time of the position.
field-unit = Unit
help-unit = The unit, as far as known. May stay empty.
field-closure = Closure
help-closure = The entry with the notice of the closed area. May stay empty.
field-closure_number = Number of the closure
help-closure_number = The number of the public warning. May stay empty.
field-closure_name = Name of the area
help-closure_name = What the area is called. May stay empty.
field-course = Course
help-course = The course of the unit, in degrees true. May stay empty.
field-speed = Speed
help-speed = The speed of the unit. May stay empty.
field-height = Height or depth
help-height = Of the unit. May stay empty.
field-cause = Cause
help-cause = As known now. May stay empty.
choice-cause-mistake = by mistake
choice-cause-navigation = failure of navigation
choice-cause-machinery = failure of machinery or controls
choice-cause-weather = weather
choice-cause-distress = distress, own or of others
choice-cause-no_notice = the closure was not known on board
choice-cause-unknown = not known
field-can_leave = Can leave
help-can_leave = Whether the unit can leave by itself. May stay empty.
field-frequency = The unit answers on
help-frequency = The frequency on which the unit answers. May stay empty.
field-remark = Remark
help-remark = In your own language. May stay empty.
body =
    We report a unit that has entered a closed area or is about to enter it. Whose unit: { $whose }. Situation: { $state }.
    Position: { $position }. Time: { $time }.
    { $unit ->
        [absent] The unit is not named.
       *[present] Unit: { $unit }.
    }
    { $closure ->
        [absent] Closure: not stated.
       *[present] Closure: { $closure }.
    }
    { $closure_number ->
        [absent] Number of the closure: not stated.
       *[present] Number of the closure: { $closure_number }
    }
    { $closure_name ->
        [absent] Name of the area: not stated.
       *[present] Name of the area: { $closure_name }
    }
    { $course ->
        [absent] Course: not stated.
       *[present] Course: { $course }.
    }
    { $speed ->
        [absent] Speed: not stated.
       *[present] Speed: { $speed }.
    }
    { $height ->
        [absent] Height or depth: not stated.
       *[present] Height or depth: { $height }.
    }
    { $cause ->
        [absent] Cause: not stated.
       *[present] Cause: { $cause }.
    }
    { $can_leave ->
        [absent] Whether it can leave by itself: not stated.
        [yes] It can leave by itself.
       *[no] It cannot leave by itself.
    }
    { $frequency ->
        [absent] The unit answers on: not stated.
       *[present] The unit answers on: { $frequency }.
    }
    { $remark ->
        [absent] No remark.
       *[present] Remark: { $remark }
    }
    The side that closed the area is asked to stop the dangerous activity there and to say what it does. This message makes no statement about fault.
