title = Hazardous incident of a military nature
purpose = Informs the other side of an accident of ours that may endanger it or be misunderstood.
field-kind = Kind
help-kind = As far as known now.
field-time = Time
help-time = When it happened.
field-what = What happened
help-what = In your own language.
field-danger = Danger to others
help-danger = As far as known now.
choice-danger-none = none known
choice-danger-substance = dangerous substances
choice-danger-debris = debris
choice-danger-ordnance = ordnance
choice-danger-navigation = danger to navigation or flight
choice-danger-unknown = not yet known
field-contact = Contact
help-contact = The role on our side that answers questions, day and night.
field-position = Position
help-position = Give a position, an area or a place.
field-areas = Areas in danger
help-areas = Give a position, an area or a place.
field-place = Place
help-place = In words. Give a position, an area or a place.
field-height = Height or depth
help-height = Of the danger. May stay empty.
field-windows = Periods of danger
help-windows = When there is or will be danger. May stay empty.
field-units = Units
help-units = Our units that are concerned. May stay empty.
field-cause = Cause
help-cause = If known. May stay empty.
field-measures = Measures taken
help-measures = What we have done against the danger. May stay empty.
field-help = Help
help-help = Whether we need help. May stay empty.
choice-help-needed = we need help
choice-help-not_needed = we need no help
field-remark = Remark
help-remark = In your own language. May stay empty.
body =
    A hazardous incident of a military nature has occurred on our side. It is no act against you.
    Kind: { $kind }. Time: { $time }.
    What happened: { $what }
    Danger to others: { $danger }.
    Contact: { $contact }.
    { $position ->
        [absent] Position: not stated.
       *[present] Position: { $position }.
    }
    { $areas ->
        [absent] Areas in danger: not stated.
       *[present] Areas in danger: { $areas }.
    }
    { $place ->
        [absent] Place: not stated.
       *[present] Place: { $place }
    }
    { $height ->
        [absent] Height or depth: not stated.
       *[present] Height or depth: { $height }.
    }
    { $windows ->
        [absent] Periods of danger: not stated.
       *[present] Periods of danger: { $windows }.
    }
    { $units ->
        [absent] Units: not stated.
       *[present] Units: { $units }.
    }
    { $cause ->
        [absent] Cause: not stated.
       *[present] Cause: { $cause }
    }
    { $measures ->
        [absent] Measures taken: not stated.
       *[present] Measures taken: { $measures }
    }
    { $help ->
        [absent] Help: not stated.
       *[present] Help: { $help }.
    }
    { $remark ->
        [absent] No remark.
       *[present] Remark: { $remark }
    }
