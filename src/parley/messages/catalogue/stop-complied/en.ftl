title = Answer to STOP
purpose = Answers a STOP at once: whether the activity has ceased and, if it has not, why. It admits nothing.
field-about = STOP
help-about = The entry that asked you to stop.
field-activity = Activity
help-activity = The activity, as you read it in the STOP.
choice-activity-all_activity = all activity
choice-activity-firing = firing
choice-activity-air_strike = the air strike
choice-activity-missile_launch = launching missiles
choice-activity-approach = the approach
choice-activity-fire_control_radar = use of fire-control radar
choice-activity-laser = use of lasers
choice-activity-flight_operations = flight operations
choice-activity-jamming = electronic jamming
choice-activity-exercise = the exercise
choice-activity-boarding = boarding
field-response = Answer
help-response = How it stands now. Do not say that it has ceased before you know it.
choice-response-stopped = We have ceased it
choice-response-stopping = We have ordered it to cease; we will report when it has
choice-response-cannot = We cannot cease it
choice-response-not_ours = It is not an activity of our side
choice-response-not_under_way = To our knowledge we have no such activity under way
field-at = Time
help-at = When it ceased, or when it will have. May stay empty.
field-reason = Reason
help-reason = Only where it has not ceased. May stay empty.
choice-reason-no_contact = the units cannot be reached
choice-reason-released = what was launched or released cannot be called back
choice-reason-life = to cease it would endanger life
choice-reason-no_authority = the watch has no authority over it
choice-reason-not_stated = no reason is stated
field-resume = Afterwards
help-resume = Whether you tell before it begins again. May stay empty.
choice-resume-tell_first = we will tell you before it begins again
choice-resume-not_again = it will not begin again
field-remark = Remark
help-remark = In your own language. May stay empty.
body =
    In answer to your STOP, { $about }. Activity: { $activity }.
    { $response }.
    { $at ->
        [absent] Time: not stated.
       *[present] Time: { $at }.
    }
    { $reason ->
        [absent] Reason: not stated.
       *[present] Reason: { $reason }.
    }
    { $resume ->
        [absent] Afterwards: not stated.
       *[present] Afterwards: { $resume }.
    }
    { $remark ->
        [absent] No remark.
       *[present] Remark: { $remark }
    }
