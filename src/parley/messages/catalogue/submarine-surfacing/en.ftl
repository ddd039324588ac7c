title = Submarine surfacing
purpose = Warns that a submarine of ours will surface, so that others keep clear of the place.
field-position = Position
help-position = The centre of the circle in which it will surface.
field-radius = Radius
help-radius = Distance around the position within which it will surface; 2 NM is usual.
field-window = Period
help-window = From when until when it may surface, in UTC.
field-surfacing = Kind of surfacing
help-surfacing = Planned, or in an emergency.
choice-surfacing-planned = planned surfacing
choice-surfacing-emergency = emergency surfacing
field-escort = Unit standing by
help-escort = The surface unit near the place that can be called. May stay empty.
field-frequency = Call us on
help-frequency = The frequency on which our unit answers. May stay empty.
field-signals = Signals before surfacing
help-signals = Smoke, flares or sound signals to be expected. May stay empty.
field-remark = Remark
help-remark = In your own language. May stay empty.
body =
    A submarine of ours will surface within { $radius } of this position: { $position }.
    Period: { $window }. Kind of surfacing: { $surfacing }.
    { $escort ->
        [absent] No unit standing by is named.
       *[present] Unit standing by: { $escort }.
    }
    { $frequency ->
        [absent] Call us on: not stated.
       *[present] Call us on: { $frequency }.
    }
    { $signals ->
        [absent] Signals before surfacing: not stated.
       *[present] Signals before surfacing: { $signals }
    }
    { $remark ->
        [absent] No remark.
       *[present] Remark: { $remark }
    }
    Please keep clear of this circle.
