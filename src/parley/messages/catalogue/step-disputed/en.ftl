title = Step disputed
purpose = Says that we do not see the other side's step as taken, and what we see instead.
field-about = Step
help-about = The entry that reports the step.
field-seen = Seen at
help-seen = When we looked.
field-state = What we see
help-state = The state of the step, as seen.
choice-state-not_taken = the step is not taken
choice-state-partly = the step is taken in part
choice-state-undone = the step was taken and undone
choice-state-cannot_see = we cannot see whether it is taken
field-how = How seen
help-how = By what means we looked. May stay empty.
choice-how-unit = by a unit on the scene
choice-how-radar = by radar
choice-how-ais = from AIS or ADS-B
choice-how-aircraft = from an aircraft
choice-how-signals = by reception of signals
choice-how-person = by persons at the place
choice-how-other = by other means
field-position = Position
help-position = Where your unit is, as seen. May stay empty.
field-distance = Distance
help-distance = The distance of your unit, as seen. May stay empty.
field-remark = Remark
help-remark = In your own language. May stay empty.
body =
    We cannot confirm the step that you report: { $about }.
    Seen at: { $seen }. What we see: { $state }.
    { $how ->
        [absent] How seen: not stated.
       *[present] How seen: { $how }.
    }
    { $position ->
        [absent] Position: not stated.
       *[present] Position: { $position }.
    }
    { $distance ->
        [absent] Distance: not stated.
       *[present] Distance: { $distance }.
    }
    { $remark ->
        [absent] No remark.
       *[present] Remark: { $remark }
    }
