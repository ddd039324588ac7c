title = Notice of an exercise
purpose = Tells of an exercise: its name, kind, areas, times and forces, as far as we choose to state them.
field-name = Name
help-name = The name of the exercise.
field-kind = Kind
help-kind = What is exercised.
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
field-purpose = Purpose
help-purpose = What the activity is for. May stay empty.
field-ships = Surface ships
help-ships = How many. May stay empty.
field-submarines = Submarines
help-submarines = How many. May stay empty.
field-aircraft = Aircraft
help-aircraft = How many, crewed and uncrewed. May stay empty.
field-troops = Troops
help-troops = How many persons take part. May stay empty.
field-forces = Other forces
help-forces = Forces that the figures above do not show, by type and number. May stay empty.
field-states = States taking part
help-states = Every state whose forces take part, your own too. May stay empty.
field-observers = Observers
help-observers = Whether you intend to invite observers. May stay empty.
field-contact = Contact
help-contact = The role on our side that answers questions about this. May stay empty.
field-warnings = Navigational warnings and NOTAM
help-warnings = The numbers of those already issued for this. May stay empty.
field-remark = Remark
help-remark = In your own language. May stay empty.
body =
    We will hold an exercise. Name: { $name }
    Kind: { $kind }.
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
    { $purpose ->
        [absent] Purpose: not stated.
       *[present] Purpose: { $purpose }
    }
    { $ships ->
        [absent] Surface ships: not stated.
       *[present] Surface ships: { $ships }.
    }
    { $submarines ->
        [absent] Submarines: not stated.
       *[present] Submarines: { $submarines }.
    }
    { $aircraft ->
        [absent] Aircraft: not stated.
       *[present] Aircraft: { $aircraft }.
    }
    { $troops ->
        [absent] Troops: not stated.
       *[present] Troops: { $troops }.
    }
    { $forces ->
        [absent] Other forces: not stated.
       *[present] Other forces: { $forces }
    }
    { $states ->
        [absent] States taking part: not stated.
       *[present] States taking part: { $states }.
    }
    { $observers ->
        [absent] Observers: not stated.
        [yes] We intend to invite observers from your side.
       *[no] We do not intend to invite observers.
    }
    { $contact ->
        [absent] Contact: not stated.
       *[present] Contact: { $contact }.
    }
    { $warnings ->
        [absent] Navigational warnings and NOTAM: not stated.
       *[present] Navigational warnings and NOTAM: { $warnings }
    }
    { $remark ->
        [absent] No remark.
       *[present] Remark: { $remark }
    }
    Acknowledgement of this notice means receipt only. It does not mean agreement.
