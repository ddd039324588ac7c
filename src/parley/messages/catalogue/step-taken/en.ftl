title = Step taken
purpose = Reports that our side has taken its step, so that the other side can see for itself.
field-about = Offer
help-about = The entry with the offer that was accepted.
field-step = Step
help-step = The step that we took.
field-taken = Taken
help-taken = When it was done.
field-units = Units
help-units = Which units took it. May stay empty.
field-position = Position
help-position = Where they are now. May stay empty.
field-distance = Distance
help-distance = From your unit now. May stay empty.
field-remark = Remark
help-remark = In your own language. May stay empty.
body =
    We have taken our step under this offer: { $about }.
    Step: { $step }. Taken: { $taken }.
    { $units ->
        [absent] Units: not stated.
       *[present] Units: { $units }.
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
    Please say whether you see it so.
