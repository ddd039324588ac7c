title = Notice of a military activity of significant size
purpose = Notifies a land activity of significant size: formations, troops, equipment, area and times.
field-designation = Designation
help-designation = The name of the activity.
field-purpose = Purpose
help-purpose = What the activity is for. May stay empty.
field-command = Command
help-command = Who commands, and at what level.
field-formations = Formations
help-formations = Each formation: name, subordination, and where it is based.
field-troops = Troops
help-troops = How many persons take part.
field-tanks = Battle tanks
help-tanks = How many. May stay empty.
field-armoured = Armoured combat vehicles
help-armoured = How many. May stay empty.
field-artillery = Artillery pieces of 100 mm or more
help-artillery = How many. May stay empty.
field-helicopters = Attack helicopters
help-helicopters = How many. May stay empty.
field-sorties = Sorties of aircraft
help-sorties = How many are planned, without helicopters. May stay empty.
field-areas = Areas
help-areas = Every area that the activity needs, with the datum of your chart. Others keep their plans clear of it.
field-height = Height or depth
help-height = One band with its datum, for all areas; where areas differ, send one notice for each. A band that reaches below the surface begins with a negative height above mean sea level. May stay empty; others then assume all heights and depths.
field-windows = Periods
help-windows = From when until when, in UTC. Give each period if there are several.
field-daily = Daily hours
help-daily = Only if it takes place at the same hours each day: the hours of the first day, in UTC. Leave empty if it goes on throughout the periods.
field-live_ammunition = Live ammunition
help-live_ammunition = Whether live ammunition is fired.
field-phases = Phases
help-phases = The phases and what is done in each. May stay empty.
field-states = States taking part
help-states = Every state whose forces take part, your own too. May stay empty.
field-contact = Contact
help-contact = The role on our side that answers questions about this. May stay empty.
field-remark = Remark
help-remark = In your own language. May stay empty.
body =
    We notify a military activity of significant size. Designation: { $designation }
    { $purpose ->
        [absent] Purpose: not stated.
       *[present] Purpose: { $purpose }
    }
    Command: { $command }
    Formations: { $formations }
    Troops: { $troops }.
    { $tanks ->
        [absent] Battle tanks: not stated.
       *[present] Battle tanks: { $tanks }.
    }
    { $armoured ->
        [absent] Armoured combat vehicles: not stated.
       *[present] Armoured combat vehicles: { $armoured }.
    }
    { $artillery ->
        [absent] Artillery pieces of 100 mm or more: not stated.
       *[present] Artillery pieces of 100 mm or more: { $artillery }.
    }
    { $helicopters ->
        [absent] Attack helicopters: not stated.
       *[present] Attack helicopters: { $helicopters }.
    }
    { $sorties ->
        [absent] Sorties of aircraft: not stated.
       *[present] Sorties of aircraft: { $sorties }.
    }
    Areas: { $areas }.
    { $height ->
        [absent] Height or depth: not stated. Assume all heights and depths.
       *[present] Height or depth: { $height }.
    }
    Periods: { $windows }.
    { $daily ->
        [absent] Daily hours: not stated. Assume the whole of each period.
       *[present] Daily hours: { $daily }, and the same hours on each day of the periods.
    }
    { $live_ammunition ->
        [yes] Live ammunition will be fired.
       *[no] No live ammunition will be fired.
    }
    { $phases ->
        [absent] Phases: not stated.
       *[present] Phases: { $phases }
    }
    { $states ->
        [absent] States taking part: not stated.
       *[present] States taking part: { $states }.
    }
    { $contact ->
        [absent] Contact: not stated.
       *[present] Contact: { $contact }.
    }
    { $remark ->
        [absent] No remark.
       *[present] Remark: { $remark }
    }
    Acknowledgement of this notice means receipt only. It does not mean agreement.
