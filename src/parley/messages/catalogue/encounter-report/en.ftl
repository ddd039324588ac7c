title = Encounter report
purpose = Our account of a meeting between units of both sides: who, where, how close, what was said and done. The other side gives its own.
field-kind = Kind
help-kind = Which kinds of units met.
choice-kind-ship_ship = ship and ship
choice-kind-ship_air = ship and aircraft
choice-kind-air_air = aircraft and aircraft
choice-kind-submarine = submarine and another unit
choice-kind-land = units on land
field-own_units = Our units
help-own_units = Every unit of ours.
field-other_units = Your units
help-other_units = Every unit of the other side, as seen. Leave empty if none could be identified.
field-began = Began
help-began = When the encounter began.
field-ended = Ended
help-ended = Leave empty if it goes on.
field-own_position = Our position
help-own_position = Of our unit at the closest approach, or at the beginning.
field-other_position = Your position
help-other_position = Of your unit at the same time. May stay empty.
field-closest_time = Time of closest approach
help-closest_time = When the units were closest. May stay empty.
field-distance = Horizontal distance at closest approach
help-distance = The least horizontal distance between the units. May stay empty.
field-height_difference = Height difference at closest approach
help-height_difference = The difference in height at that moment, if an aircraft took part. May stay empty.
field-measured = How measured
help-measured = How the distances were found; it shows how exact they are. May stay empty.
choice-measured-radar = by radar
choice-measured-laser = by laser range finder
choice-measured-ais = from AIS or ADS-B
choice-measured-optical = by optical instruments
choice-measured-estimate = estimated by eye
field-own_course = Our course
help-own_course = The course of our unit at the closest approach, in degrees true. May stay empty.
field-own_speed = Our speed
help-own_speed = The speed of our unit at the closest approach. May stay empty.
field-other_course = Your course
help-other_course = The course of your unit at the closest approach, as seen, in degrees true. May stay empty.
field-other_speed = Your speed
help-other_speed = The speed of your unit at the closest approach, as seen. May stay empty.
field-frequencies = Frequencies tried, in order
help-frequencies = Every frequency on which we called, in the order of calling. May stay empty.
field-answered = Calls answered
help-answered = Whether our calls were answered.
choice-answered-answered = answered
choice-answered-not_answered = not answered
choice-answered-unclear = answered, but not understood
choice-answered-no_call = we did not call
field-answered_on = Answered on
help-answered_on = The frequency on which the answer came. May stay empty.
field-called = Calls from your unit
help-called = Whether your unit called ours. May stay empty.
choice-called-answered = received, and answered by us
choice-called-not_answered = received, not answered by us
choice-called-none = none received
field-other_conduct = What your units did
help-other_conduct = In order, as far as possible. May stay empty.
field-own_conduct = What our units did
help-own_conduct = In order, as far as possible. May stay empty.
field-injured = Persons injured
help-injured = On our side. Leave empty if not known.
field-damage = Damage
help-damage = On our side. May stay empty.
choice-damage-none = none
choice-damage-slight = slight
choice-damage-serious = serious
choice-damage-lost = unit destroyed or sunk
choice-damage-inspected = still being inspected
field-visibility = Visibility
help-visibility = How far one could see. May stay empty.
field-evidence = Evidence
help-evidence = Photographs, tracks or recordings, by their hashes. May stay empty.
field-account = Account
help-account = What happened, in your own language, in order of time. May stay empty.
body =
    Our account of an encounter. Kind: { $kind }.
    Our units: { $own_units }.
    { $other_units ->
        [absent] Your units: none identified.
       *[present] Your units: { $other_units }.
    }
    Began: { $began }.
    { $ended ->
        [absent] Ended: not stated; it may go on.
       *[present] Ended: { $ended }.
    }
    Our position: { $own_position }.
    { $other_position ->
        [absent] Your position: not stated.
       *[present] Your position: { $other_position }.
    }
    { $closest_time ->
        [absent] Time of closest approach: not stated.
       *[present] Time of closest approach: { $closest_time }.
    }
    { $distance ->
        [absent] Horizontal distance at closest approach: not stated.
       *[present] Horizontal distance at closest approach: { $distance }.
    }
    { $height_difference ->
        [absent] Height difference at closest approach: not stated.
       *[present] Height difference at closest approach: { $height_difference }.
    }
    { $measured ->
        [absent] How measured: not stated.
       *[present] How measured: { $measured }.
    }
    { $own_course ->
        [absent] Our course: not stated.
       *[present] Our course: { $own_course }.
    }
    { $own_speed ->
        [absent] Our speed: not stated.
       *[present] Our speed: { $own_speed }.
    }
    { $other_course ->
        [absent] Your course: not stated.
       *[present] Your course: { $other_course }.
    }
    { $other_speed ->
        [absent] Your speed: not stated.
       *[present] Your speed: { $other_speed }.
    }
    { $frequencies ->
        [absent] Frequencies tried, in order: not stated.
       *[present] Frequencies tried, in order: { $frequencies }.
    }
    Our calls: { $answered }.
    { $answered_on ->
        [absent] Answered on: not stated.
       *[present] Answered on: { $answered_on }.
    }
    { $called ->
        [absent] Calls from your unit: not stated.
       *[present] Calls from your unit: { $called }.
    }
    { $other_conduct ->
        [absent] What your units did: not stated.
       *[present] What your units did: { $other_conduct }.
    }
    { $own_conduct ->
        [absent] What our units did: not stated.
       *[present] What our units did: { $own_conduct }.
    }
    { $injured ->
        [absent] Persons injured: not stated.
       *[present] Persons injured: { $injured }.
    }
    { $damage ->
        [absent] Damage: not stated.
       *[present] Damage: { $damage }.
    }
    { $visibility ->
        [absent] Visibility: not stated.
       *[present] Visibility: { $visibility }.
    }
    { $evidence ->
        [absent] Evidence: not stated.
       *[present] Evidence: { $evidence }.
    }
    { $account ->
        [absent] No further account.
       *[present] Account: { $account }
    }
    This is our account. Each side gives its own.
