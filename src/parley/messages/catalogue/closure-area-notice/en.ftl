title = Notice of a closed area
purpose = Tells of areas that we have declared closed for a time: where, when, what is forbidden, who guards them, and the way round.
field-number = Number
help-number = The number of the public warning, as published.
field-authority = Issued by
help-authority = The authority that published the warning. May stay empty.
field-cause = Cause
help-cause = Why the area is closed.
choice-cause-live_firing = live firing
choice-cause-exercise = military exercise
choice-cause-missile = launch of missiles
choice-cause-space = space launch
choice-cause-ordnance = clearance of mines or ordnance
choice-cause-blasting = blasting
choice-cause-salvage = search, rescue or salvage
choice-cause-event = major event
choice-cause-other = another cause, stated in the remark
field-areas = Closed areas
help-areas = The areas, with the datum in which they were published; give the points in their order.
field-height = Height or depth
help-height = One band with its datum, for all areas; where areas differ, send one notice for each. A band that reaches below the surface begins with a negative height above mean sea level. May stay empty; others then assume all heights and depths.
field-windows = Periods
help-windows = From when until when, in UTC. Give each period if there are several.
field-daily = Daily hours
help-daily = Only if it takes place at the same hours each day: the hours of the first day, in UTC. Leave empty if it goes on throughout the periods.
field-forbidden = Forbidden
help-forbidden = What is forbidden in the areas.
choice-forbidden-entry = entry
choice-forbidden-overflight = overflight
choice-forbidden-work = work
choice-forbidden-anchoring = anchoring
choice-forbidden-fishing = fishing
choice-forbidden-diving = diving or movement under water
choice-forbidden-drones = flights of uncrewed aircraft
field-guard = Guard ship
help-guard = The unit on guard. May stay empty.
field-vhf_channel = VHF channel
help-vhf_channel = The marine VHF channel of the guard ship. May stay empty.
field-way_round = Way round
help-way_round = Where ships or aircraft may pass. May stay empty.
field-contact = Contact
help-contact = The role on our side that answers questions about this. May stay empty.
field-remark = Remark
help-remark = In your own language. May stay empty.
body =
    We have declared areas closed. Number: { $number }
    { $authority ->
        [absent] Issued by: not stated.
       *[present] Issued by: { $authority }
    }
    Cause: { $cause }.
    Closed areas: { $areas }.
    { $height ->
        [absent] Height or depth: not stated. Assume all heights and depths.
       *[present] Height or depth: { $height }.
    }
    Periods: { $windows }.
    { $daily ->
        [absent] Daily hours: not stated. Assume the whole of each period.
       *[present] Daily hours: { $daily }, and the same hours on each day of the periods.
    }
    Forbidden in these areas: { $forbidden }.
    { $guard ->
        [absent] No guard ship is named.
       *[present] Guard ship: { $guard }.
    }
    { $vhf_channel ->
        [absent] VHF channel: not stated.
       *[present] VHF channel: { $vhf_channel }.
    }
    { $way_round ->
        [absent] Way round: not stated.
       *[present] Way round: { $way_round }
    }
    { $contact ->
        [absent] Contact: not stated.
       *[present] Contact: { $contact }.
    }
    { $remark ->
        [absent] No remark.
       *[present] Remark: { $remark }
    }
    For safety, please keep clear of the areas. Acknowledgement of this notice means receipt only. It does not mean that the closure is recognised.
