title = Notice of a missile launch
purpose = Gives notice that ballistic missiles will be launched: class, times, place of launch, impact areas.
field-missile = Class
help-missile = The class of the missile.
choice-missile-icbm = intercontinental ballistic missile
choice-missile-slbm = submarine-launched ballistic missile
choice-missile-irbm = intermediate-range ballistic missile
choice-missile-mrbm = medium-range ballistic missile
choice-missile-srbm = short-range ballistic missile
choice-missile-other = missile of another class, stated in the remark
field-group = Single or group
help-group = Launches with gaps of 60 minutes or more need a notice each.
choice-group-single = a single launch
choice-group-simultaneous = a group of launches with gaps of less than 5 minutes
choice-group-near_simultaneous = a group of launches with gaps of 5 minutes or more but less than 60 minutes
field-launches = Number of launches
help-launches = How many at most. May stay empty.
field-launch_place = Place of launch
help-launch_place = The name of the range, or for the sea the quadrant of the ocean or the body of water. Give a place or an area.
field-launch_area = Area of launch
help-launch_area = As coordinates. Give a place or an area.
field-areas = Impact areas
help-areas = Every area into which a missile, a stage or debris is to fall, with the datum of your chart.
field-height = Height or depth
help-height = One band with its datum, for all areas; where areas differ, send one notice for each. A band that reaches below the surface begins with a negative height above mean sea level. May stay empty; others then assume all heights and depths.
field-windows = Planned periods
help-windows = The planned launch window and any reserve windows, in UTC.
field-daily = Daily hours
help-daily = Only if it takes place at the same hours each day: the hours of the first day, in UTC. Leave empty if it goes on throughout the periods.
field-azimuth = Direction of launch
help-azimuth = Degrees true. May stay empty.
field-valid_until = Valid until
help-valid_until = If nothing has been launched by then, this notice lapses. May stay empty.
field-contact = Contact
help-contact = The role on our side that answers questions about this. May stay empty.
field-warnings = Navigational warnings and NOTAM
help-warnings = The numbers of those already issued for this. May stay empty.
field-remark = Remark
help-remark = In your own language. May stay empty.
body =
    We plan a launch of one ballistic missile or more. Class: { $missile }. Launch: { $group }.
    { $launches ->
        [absent] Number of launches: not stated.
       *[present] Number of launches: at most { $launches }.
    }
    { $launch_place ->
        [absent] Place of launch: not stated.
       *[present] Place of launch: { $launch_place }
    }
    { $launch_area ->
        [absent] Area of launch: not stated.
       *[present] Area of launch: { $launch_area }.
    }
    Impact areas: { $areas }.
    { $height ->
        [absent] Height or depth: not stated. Assume all heights and depths.
       *[present] Height or depth: { $height }.
    }
    Planned periods: { $windows }.
    { $daily ->
        [absent] Daily hours: not stated. Assume the whole of each period.
       *[present] Daily hours: { $daily }, and the same hours on each day of the periods.
    }
    { $azimuth ->
        [absent] Direction of launch: not stated.
       *[present] Direction of launch: { $azimuth }.
    }
    { $valid_until ->
        [absent] Validity: not stated.
       *[present] If nothing has been launched by { $valid_until }, this notice lapses.
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
    For safety, please keep clear of the impact areas. Acknowledgement of this notice means receipt only. It does not mean agreement.
