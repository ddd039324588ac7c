title = Interference
purpose = Reports that a unit of ours suffers or has suffered interference, and asks the other side to establish the facts. It makes no statement about intent.
field-kind = Kind
help-kind = What the interference was.
choice-kind-laser = illumination by laser
choice-kind-fire_control = illumination by fire-control radar
choice-kind-radar = interference with radar
choice-kind-radio = interference with radio
choice-kind-command = interference with a command network
choice-kind-navigation = interference with satellite navigation
choice-kind-false_position = false satellite-navigation or AIS signals
choice-kind-flares = flares or chaff
choice-kind-searchlight = illumination by searchlight
choice-kind-water_cannon = water cannon
choice-kind-sound = harmful sound
choice-kind-objects = objects dropped or thrown
choice-kind-gear = towed gear cut or fouled
choice-kind-other = interference of another kind, stated in the account
field-unit = Our unit
help-unit = The unit that suffered it.
field-position = Position
help-position = Of our unit.
field-began = Began
help-began = When it began.
field-ended = Ended
help-ended = Leave empty if it goes on.
field-source_unit = Source
help-source_unit = The unit from which it seems to come. May stay empty.
field-bearing = Bearing of the source
help-bearing = From our unit, degrees true. May stay empty.
field-distance = Distance of the source
help-distance = From our unit to the source, as far as known. May stay empty.
field-frequencies = Frequencies disturbed
help-frequencies = The frequencies on which it was noticed. May stay empty.
field-effects = Effect
help-effects = What it did to our unit. May stay empty.
choice-effects-none = none noticed
choice-effects-persons = persons injured
choice-effects-equipment = equipment damaged
choice-effects-navigation = navigation impaired
choice-effects-communication = communication impaired
choice-effects-task = task broken off
field-injured = Persons injured
help-injured = How many on our side. Leave empty if not known.
field-evidence = Evidence
help-evidence = Recordings or pictures, by their hashes. May stay empty.
field-account = Account
help-account = In your own language. May stay empty.
body =
    A unit of ours has suffered interference. Kind: { $kind }.
    Our unit: { $unit }. Position: { $position }. Began: { $began }.
    { $ended ->
        [absent] Ended: not stated; it may go on.
       *[present] Ended: { $ended }.
    }
    { $source_unit ->
        [absent] No unit is named as the source.
       *[present] Source: { $source_unit }.
    }
    { $bearing ->
        [absent] Bearing of the source: not stated.
       *[present] Bearing of the source: { $bearing }.
    }
    { $distance ->
        [absent] Distance of the source: not stated.
       *[present] Distance of the source: { $distance }.
    }
    { $frequencies ->
        [absent] Frequencies disturbed: not stated.
       *[present] Frequencies disturbed: { $frequencies }.
    }
    { $effects ->
        [absent] Effect: not stated.
       *[present] Effect: { $effects }.
    }
    { $injured ->
        [absent] Persons injured: not stated.
       *[present] Persons injured: { $injured }.
    }
    { $evidence ->
        [absent] Evidence: not stated.
       *[present] Evidence: { $evidence }.
    }
    { $account ->
        [absent] No further account.
       *[present] Account: { $account }
    }
    Please establish the facts, end the interference if it comes from your side, and answer. This message makes no statement about intent.
