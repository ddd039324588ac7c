title = Stand-down proposed
purpose = Proposes that both sides return their units to normal readiness, by steps that are the same for both.
field-about = Incident
help-about = The entry that opened the handling of the incident, or the message that it began with.
field-from = From
help-from = When both sides begin.
field-expires = Proposal ends
help-expires = After this time it can no longer be agreed to.
field-steps = Steps of both sides
help-steps = What each side does. The steps hold for both alike.
field-areas = Areas
help-areas = Where it holds. May stay empty.
field-distance = Distance
help-distance = If a step has one. May stay empty.
field-frequency = Frequency
help-frequency = For contact during the stand-down. May stay empty.
field-own_units = Our units
help-own_units = Which of our units it covers; if none is named, all that are concerned. May stay empty.
field-other_units = Your units
help-other_units = Which of your units it covers; if none is named, all that are concerned. May stay empty.
field-remark = Remark
help-remark = In your own language. May stay empty.
body =
    We propose that both sides stand down in this incident: { $about }.
    From: { $from }. Proposal ends: { $expires }.
    Steps of both sides: { $steps }.
    { $areas ->
        [absent] Areas: not stated.
       *[present] Areas: { $areas }.
    }
    { $distance ->
        [absent] Distance: not stated.
       *[present] Distance: { $distance }.
    }
    { $frequency ->
        [absent] Frequency: not stated.
       *[present] Frequency: { $frequency }.
    }
    { $own_units ->
        [absent] Our units: not stated; all that are concerned.
       *[present] Our units: { $own_units }.
    }
    { $other_units ->
        [absent] Your units: not stated; all that are concerned.
       *[present] Your units: { $other_units }.
    }
    { $remark ->
        [absent] No remark.
       *[present] Remark: { $remark }
    }
    It binds both sides or neither. It makes no statement about fault.
