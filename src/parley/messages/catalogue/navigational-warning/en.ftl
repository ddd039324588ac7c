title = Navigational warning
purpose = Tells of a danger to navigation about which a warning was broadcast: what it is, where, when, and how far to keep clear.
field-number = Number
help-number = The name and number of the warning, as it was broadcast.
field-authority = Issued by
help-authority = The authority that issued the warning. May stay empty.
field-danger = Danger
help-danger = What the danger is.
choice-danger-operations = hazardous operations, kind not stated
choice-danger-gunnery = gunnery
choice-danger-rocket = rocket launching
choice-danger-debris = space debris falling
choice-danger-ordnance = mines or ordnance
choice-danger-underwater = operations under water
choice-danger-cable = cable or pipeline operations
choice-danger-towing = a large tow
choice-danger-drifting = a drifting object
choice-danger-wreck = a wreck or an obstruction
choice-danger-ice = ice
choice-danger-rescue = search and rescue
choice-danger-aids = an aid to navigation out of order
choice-danger-interference = interference with satellite navigation
choice-danger-other = another danger, stated in the remark
field-areas = Areas
help-areas = The areas of the warning, with the datum in which they were broadcast; give the points in their order.
field-height = Height or depth
help-height = One band with its datum, for all areas; where areas differ, send one notice for each. A band that reaches below the surface begins with a negative height above mean sea level. May stay empty; others then assume all heights and depths.
field-windows = Periods
help-windows = From when until when, in UTC. Give each period if there are several.
field-daily = Daily hours
help-daily = Only if it takes place at the same hours each day: the hours of the first day, in UTC. Leave empty if it goes on throughout the periods.
field-keep_clear = Keep clear by
help-keep_clear = How far to keep clear of the areas, if the warning says so. May stay empty.
field-contact = Contact
help-contact = The role on our side that answers questions about this. May stay empty.
field-remark = Remark
help-remark = In your own language. May stay empty.
body =
    We tell of a navigational warning. Number: { $number }
    { $authority ->
        [absent] Issued by: not stated.
       *[present] Issued by: { $authority }
    }
    Danger: { $danger }.
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
    { $keep_clear ->
        [absent] Distance to keep: not stated.
       *[present] Keep clear of the areas by { $keep_clear }.
    }
    { $contact ->
        [absent] Contact: not stated.
       *[present] Contact: { $contact }.
    }
    { $remark ->
        [absent] No remark.
       *[present] Remark: { $remark }
    }
    Acknowledgement of this warning means receipt only. It does not mean that any claim to these waters is recognised.
