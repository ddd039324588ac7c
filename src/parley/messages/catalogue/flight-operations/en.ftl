title = Flight operations
purpose = Tells where, at what heights and when a unit of ours will carry out flight operations. The area is given as coordinates, never by the position of the ship alone.
field-unit = Our unit
help-unit = The ship or base that carries out the flight operations.
field-activity = Activity
help-activity = What is flown.
choice-activity-aeroplanes = launch and recovery of aeroplanes
choice-activity-helicopters = launch and recovery of helicopters
choice-activity-uncrewed = launch and recovery of uncrewed aircraft
choice-activity-several = launch and recovery of aircraft of several kinds
field-areas = Areas
help-areas = Every area in which the aircraft fly, as coordinates. It need not show where the ship is.
field-height = Height or depth
help-height = One band with its datum, for all areas; where areas differ, send one notice for each. A band that reaches below the surface begins with a negative height above mean sea level.
field-windows = Periods
help-windows = From when until when, in UTC. Give each period if there are several.
field-daily = Daily hours
help-daily = Only if it takes place at the same hours each day: the hours of the first day, in UTC. Leave empty if it goes on throughout the periods.
field-aircraft = Number of aircraft
help-aircraft = How many at most are in the air at one time. May stay empty.
field-types = Types of aircraft
help-types = The types that will fly, so that the other side knows what it sees. May stay empty.
field-course = Course during launch and recovery
help-course = The course that the ship keeps for launch and recovery, in degrees true. May stay empty.
field-speed = Speed during launch and recovery
help-speed = The speed that the ship keeps for launch and recovery. May stay empty.
field-frequency = Call us on
help-frequency = The frequency on which our unit answers. May stay empty.
field-warnings = Navigational warnings and NOTAM
help-warnings = The numbers of those already issued for this. May stay empty.
field-remark = Remark
help-remark = In your own language. May stay empty.
body =
    Our unit: { $unit }. It intends to carry out flight operations: { $activity }.
    Areas: { $areas }.
    Height or depth: { $height }.
    Periods: { $windows }.
    { $daily ->
        [absent] Daily hours: not stated. Assume the whole of each period.
       *[present] Daily hours: { $daily }, and the same hours on each day of the periods.
    }
    { $aircraft ->
        [absent] Number of aircraft: not stated.
       *[present] Number of aircraft in the air at one time: at most { $aircraft }.
    }
    { $types ->
        [absent] Types of aircraft: not stated.
       *[present] Types of aircraft: { $types }
    }
    { $course ->
        [absent] Course during launch and recovery: not stated.
       *[present] Course during launch and recovery: { $course }.
    }
    { $speed ->
        [absent] Speed during launch and recovery: not stated.
       *[present] Speed during launch and recovery: { $speed }.
    }
    { $frequency ->
        [absent] Call us on: not stated.
       *[present] Call us on: { $frequency }.
    }
    { $warnings ->
        [absent] Navigational warnings and NOTAM: not stated.
       *[present] Navigational warnings and NOTAM: { $warnings }
    }
    { $remark ->
        [absent] No remark.
       *[present] Remark: { $remark }
    }
    Please take this into account. Acknowledgement of this message means receipt only. It means neither agreement nor that the information is sufficient.
