title = Entry of the annual calendar
purpose = Names an activity of the coming year, as far as it is planned now. It replaces no notice.
field-designation = Designation
help-designation = The name of the activity.
field-kind = Kind
help-kind = What kind of activity it is.
field-dates = Planned dates
help-dates = Year, month or day, as far as planned.
field-areas = Areas
help-areas = As far as planned, with the datum of your chart. May stay empty.
field-place = Place
help-place = Where, in words. May stay empty.
field-height = Height or depth
help-height = One band with its datum, for all areas; where areas differ, send one notice for each. A band that reaches below the surface begins with a negative height above mean sea level. May stay empty; others then assume all heights and depths.
field-windows = Periods
help-windows = Only if the exact times are planned already. May stay empty.
field-daily = Daily hours
help-daily = Only if it takes place at the same hours each day: the hours of the first day, in UTC. Leave empty if it goes on throughout the periods.
field-purpose = Purpose
help-purpose = What the activity is for. May stay empty.
field-troops = Troops
help-troops = How many persons take part. May stay empty.
field-states = States taking part
help-states = Every state whose forces take part, your own too. May stay empty.
field-remark = Remark
help-remark = In your own language. May stay empty.
body =
    Entry of our annual calendar. Designation: { $designation }
    Kind: { $kind }. Planned dates: { $dates }.
    { $areas ->
        [absent] Areas: not stated.
       *[present] Areas: { $areas }.
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
        [absent] Periods: not stated.
       *[present] Periods: { $windows }.
    }
    { $daily ->
        [absent] Daily hours: not stated.
       *[present] Daily hours: { $daily }, and the same hours on each day of the periods.
    }
    { $purpose ->
        [absent] Purpose: not stated.
       *[present] Purpose: { $purpose }
    }
    { $troops ->
        [absent] Troops: not stated.
       *[present] Troops: { $troops }.
    }
    { $states ->
        [absent] States taking part: not stated.
       *[present] States taking part: { $states }.
    }
    { $remark ->
        [absent] No remark.
       *[present] Remark: { $remark }
    }
    This is a plan. It replaces no notice.
