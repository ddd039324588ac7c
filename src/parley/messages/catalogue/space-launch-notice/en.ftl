title = Notice of a space launch
purpose = Gives notice of a launch into space or to great height that is no missile: launcher, times, place of launch, fall areas.
field-launcher = Launcher
help-launcher = The type of the launch vehicle.
field-launch = Kind of launch
help-launch = Into orbit or not.
choice-launch-orbital = launch into orbit
choice-launch-beyond = launch beyond the orbit of the earth
choice-launch-suborbital = flight to great height without orbit
field-launch_place = Place of launch
help-launch_place = The name of the range, or for the sea the quadrant of the ocean or the body of water. Give a place or an area.
field-launch_area = Area of launch
help-launch_area = As coordinates. Give a place or an area.
field-areas = Fall areas
help-areas = Every area into which stages, fairings or debris are to fall, with the datum of your chart.
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
    We plan a space launch. It is not a missile launch. Launcher: { $launcher }
    Kind of launch: { $launch }.
    { $launch_place ->
        [absent] Place of launch: not stated.
       *[present] Place of launch: { $launch_place }
    }
    { $launch_area ->
        [absent] Area of launch: not stated.
       *[present] Area of launch: { $launch_area }.
    }
    Fall areas: { $areas }.
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
    For safety, please keep clear of the fall areas. Acknowledgement of this notice means receipt only. It does not mean agreement.
