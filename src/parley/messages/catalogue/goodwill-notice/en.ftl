title = Notice as a measure of goodwill
purpose = Tells of an activity that no agreement obliges us to notify.
field-name = Name
help-name = The name of the activity.
field-kind = Kind
help-kind = What kind of activity it is.
field-areas = Areas
help-areas = Where it takes place, with the datum of your chart. May stay empty.
field-height = Height or depth
help-height = One band with its datum, for all areas; where areas differ, send one notice for each. A band that reaches below the surface begins with a negative height above mean sea level. May stay empty; others then assume all heights and depths.
field-windows = Periods
help-windows = From when until when, in UTC. Give each period if there are several.
field-daily = Daily hours
help-daily = Only if it takes place at the same hours each day: the hours of the first day, in UTC. Leave empty if it goes on throughout the periods.
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
field-contact = Contact
help-contact = The role on our side that answers questions about this. May stay empty.
field-remark = Remark
help-remark = In your own language. May stay empty.
body =
    As a measure of goodwill, we tell you of an activity that no agreement obliges us to notify. Name: { $name }
    Kind: { $kind }.
    { $areas ->
        [absent] Areas: not stated.
       *[present] Areas: { $areas }.
    }
    { $height ->
        [absent] Height or depth: not stated. Assume all heights and depths.
       *[present] Height or depth: { $height }.
    }
    Periods: { $windows }.
    { $daily ->
        [absent] Daily hours: not stated. Assume the whole of each period.
       *[present] Daily hours: { $daily }, and the same hours on each day of the periods.
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
    { $contact ->
        [absent] Contact: not stated.
       *[present] Contact: { $contact }.
    }
    { $remark ->
        [absent] No remark.
       *[present] Remark: { $remark }
    }
    This notice creates no duty for later activities. Acknowledgement of this notice means receipt only. It does not mean agreement.
