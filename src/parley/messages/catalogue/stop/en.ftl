title = STOP
purpose = Asks the other side to cease an activity at once, because life is in danger. Any watch officer may send it.
field-activity = Cease what
help-activity = The activity that must cease. If in doubt, all activity.
choice-activity-all_activity = all activity
choice-activity-firing = firing
choice-activity-air_strike = the air strike
choice-activity-missile_launch = launching missiles
choice-activity-approach = your approach
choice-activity-fire_control_radar = use of fire-control radar
choice-activity-laser = use of lasers
choice-activity-flight_operations = flight operations
choice-activity-jamming = electronic jamming
choice-activity-exercise = the exercise
choice-activity-boarding = boarding
field-reason = Why
help-reason = The danger, as you see it now.
choice-reason-own_forces = our forces are in danger there
choice-reason-civilians = civilians are in danger there
choice-reason-distress = a vessel or aircraft is in distress there
choice-reason-mistaken_target = it is directed at the wrong place or unit
choice-reason-outside_notice = it is outside what you notified
choice-reason-collision = there is danger of collision
choice-reason-not_stated = we cannot state it now
field-position = Position
help-position = Where it must cease. Leave empty if you do not know: do not delay the message.
field-radius = Within
help-radius = Distance around the position. May stay empty.
field-area = Area
help-area = Where it must cease, as an area. May stay empty.
field-detail = Detail
help-detail = In your own language. May stay empty.
body =
    STOP. Cease { $activity } at once. Reason: { $reason }.
    { $position ->
        [absent] Position: not stated.
       *[present] Position: { $position }.
    }
    { $radius ->
        [absent] Distance around the position: not stated.
       *[present] Distance around the position: { $radius }.
    }
    { $area ->
        [absent] Area: not stated. Where neither position nor area is stated, this concerns every place.
       *[present] Area: { $area }.
    }
    { $detail ->
        [absent] No further detail.
       *[present] Detail: { $detail }
    }
    Confirm at once whether you have ceased.
