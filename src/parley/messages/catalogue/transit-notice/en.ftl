title = Notice of a passage
purpose = Tells that units of ours will pass through an area without stopping or exercising there. Given for safety; it asks for no permission.
field-units = Units
help-units = The units on passage, as far as you choose to name them. May stay empty.
field-number = Number of units
help-number = How many pass. May stay empty.
field-areas = Route
help-areas = The route as a corridor, or as an area that holds it, with the datum of your chart.
field-height = Height or depth
help-height = One band with its datum, for all areas; where areas differ, send one notice for each. A band that reaches below the surface begins with a negative height above mean sea level. May stay empty; others then assume all heights and depths.
field-windows = Periods
help-windows = From when until when, in UTC. Give each period if there are several.
field-daily = Daily hours
help-daily = Only if it takes place at the same hours each day: the hours of the first day, in UTC. Leave empty if it goes on throughout the periods.
field-speed = Speed
help-speed = The planned speed of the passage. May stay empty.
field-frequency = Call us on
help-frequency = The frequency on which our unit answers. May stay empty.
field-contact = Contact
help-contact = The role on our side that answers questions about this. May stay empty.
field-remark = Remark
help-remark = In your own language. May stay empty.
body =
    Units of ours will pass through an area. They will not stop there or exercise there.
    { $units ->
        [absent] Units: not stated.
       *[present] Units: { $units }.
    }
    { $number ->
        [absent] Number of units: not stated.
       *[present] Number of units: { $number }.
    }
    Route: { $areas }.
    { $height ->
        [absent] Height or depth: not stated. Assume all heights and depths.
       *[present] Height or depth: { $height }.
    }
    Periods: { $windows }.
    { $daily ->
        [absent] Daily hours: not stated. Assume the whole of each period.
       *[present] Daily hours: { $daily }, and the same hours on each day of the periods.
    }
    { $speed ->
        [absent] Speed: not stated.
       *[present] Speed: { $speed }.
    }
    { $frequency ->
        [absent] Call us on: not stated.
       *[present] Call us on: { $frequency }.
    }
    { $contact ->
        [absent] Contact: not stated.
       *[present] Contact: { $contact }.
    }
    { $remark ->
        [absent] No remark.
       *[present] Remark: { $remark }
    }
    This notice is given for safety. It asks for no permission, and it does not affect the legal position of either side. Acknowledgement of this notice means receipt only. It does not mean agreement.
