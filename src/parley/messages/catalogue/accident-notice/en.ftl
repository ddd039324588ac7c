title = Immediate notice of an event with a nuclear weapon
purpose = Gives immediate notice of an accidental, unauthorised or other unexplained event that could lead to a nuclear detonation.
field-event = Event
help-event = What kind of event it is.
choice-event-accidental = accidental event
choice-event-unauthorised = unauthorised event
choice-event-unexplained = unexplained event
field-time = Time
help-time = When it happened.
field-whose = Whose weapon
help-whose = As far as known now.
choice-whose-ours = a weapon of ours
choice-whose-other = a weapon not of ours
choice-whose-unknown = not known
field-detonation = Detonation
help-detonation = As far as known now.
choice-detonation-none = no nuclear detonation has occurred
choice-detonation-possible = a nuclear detonation is possible
choice-detonation-occurred = a nuclear detonation has occurred
choice-detonation-unknown = not known whether a nuclear detonation has occurred
field-position = Position
help-position = Give a position, an area or a place.
field-areas = Areas in danger
help-areas = Give a position, an area or a place.
field-place = Place
help-place = In words. Give a position, an area or a place.
field-release = Radioactive release
help-release = Whether radioactive substances have got out, as far as known now. May stay empty.
choice-release-none = none found
choice-release-possible = possible
choice-release-found = found
field-measures = Measures
help-measures = What our side does. May stay empty.
choice-measures-safe = the weapon is being made safe
choice-measures-search = the weapon is being searched for
choice-measures-evacuate = persons are being moved away
choice-measures-inquiry = the cause is under inquiry
choice-measures-forces = the readiness of our forces is unchanged
field-detail = Detail
help-detail = In your own language. May stay empty.
body =
    This is an immediate notice of an event that involves or may involve a nuclear weapon. It is given so that the event is not misjudged.
    Event: { $event }. Time: { $time }. Weapon: { $whose }.
    Detonation: { $detonation }.
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
    { $release ->
        [absent] Radioactive release: not stated.
       *[present] Radioactive release: { $release }.
    }
    { $measures ->
        [absent] Measures: not stated.
       *[present] Measures: { $measures }.
    }
    { $detail ->
        [absent] No further detail.
       *[present] Detail: { $detail }
    }
    Please confirm at once that you have read this.
