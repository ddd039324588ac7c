title = Port visit proposed
purpose = Asks for a visit of ships to a port of the other side: for courtesy, supply, repair or shelter. A ship in distress is not asked for by this form.
field-reason = Purpose
help-reason = The main purpose.
choice-reason-courtesy = courtesy visit
choice-reason-supply = supply and rest
choice-reason-repair = repair
choice-reason-shelter = shelter from weather
choice-reason-medical = landing of sick or injured persons
choice-reason-exercise = joint exercise
choice-reason-ceremony = ceremony or naval event
field-units = Ships
help-units = Each ship by category, hull number and name.
field-host = Country
help-host = The country of the port, or the one that decides on the visit.
field-port = Port
help-port = Port and, if known, berth.
field-dates = Dates, in our order of preference
help-dates = Days at the port, the best first. The acceptance names one of them.
field-arrival = Arrival
help-arrival = At the pilot station. May stay empty.
field-departure = Departure
help-departure = May stay empty.
field-berth = Berth
help-berth = May stay empty.
choice-berth-alongside = alongside
choice-berth-anchor = at anchor
choice-berth-either = alongside or at anchor
field-persons = Persons on board
help-persons = In all ships together. May stay empty.
field-commander = Officer in command
help-commander = The role of the senior officer. May stay empty.
field-needs = Needs
help-needs = What you ask the port for. May stay empty.
choice-needs-pilot = pilot
choice-needs-tugs = tugs
choice-needs-fuel = fuel
choice-needs-water = fresh water
choice-needs-provisions = provisions
choice-needs-waste = removal of waste
choice-needs-power = shore power
choice-needs-medical = medical care
choice-needs-repair = repair
choice-needs-leave = shore leave
field-programme = Programme
help-programme = Calls, receptions, open days, in your own language. May stay empty.
field-returns = In return for
help-returns = The visit that this one returns. May stay empty.
field-expires = Stands until
help-expires = Until when this proposal can be accepted. After that time it has lapsed; it is neither accepted nor declined.
field-remark = Remark
help-remark = In your own language. May stay empty.
body =
    We ask that the ships below may visit a port of yours. Purpose: { $reason }.
    Ships: { $units }.
    Country: { $host }.
    Port: { $port }
    Dates, in our order of preference: { $dates }.
    { $arrival ->
        [absent] Arrival: not stated.
       *[present] Arrival: { $arrival }.
    }
    { $departure ->
        [absent] Departure: not stated.
       *[present] Departure: { $departure }.
    }
    { $berth ->
        [absent] Berth: not stated.
       *[present] Berth: { $berth }.
    }
    { $persons ->
        [absent] Persons on board: not stated.
       *[present] Persons on board: about { $persons }.
    }
    { $commander ->
        [absent] Officer in command: not stated.
       *[present] Officer in command: { $commander }.
    }
    { $needs ->
        [absent] Needs: not stated.
       *[present] Needs: { $needs }.
    }
    { $programme ->
        [absent] Programme: not stated.
       *[present] Programme: { $programme }
    }
    { $returns ->
        [absent] In return for: not stated.
       *[present] In return for: { $returns }.
    }
    This proposal stands until { $expires }. If it is not accepted by then, it lapses.
    { $remark ->
        [absent] No remark.
       *[present] Remark: { $remark }
    }
    Please accept, propose other terms, or decline with a reason. The ships will not enter before you have accepted.
