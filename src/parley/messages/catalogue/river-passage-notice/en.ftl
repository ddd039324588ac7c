title = Notice of warships entering a border river
purpose = Tells that warships will enter a border river: purpose, types, hull numbers, number in all, times and place.
field-purpose = Purpose
help-purpose = What the ships enter for.
field-types = Types
help-types = The types of the ships.
field-units = Ships
help-units = Every ship with its hull number; of more than 16, the first 16.
field-number = Number in all
help-number = How many ships enter in all, those not listed included.
field-windows = Periods
help-windows = From when until when, in UTC. Give each period if there are several.
field-place = Place
help-place = The geographic name.
field-areas = Coordinates
help-areas = The stretch of river as an area, with the datum of your chart.
field-height = Height or depth
help-height = One band with its datum, for all areas; where areas differ, send one notice for each. A band that reaches below the surface begins with a negative height above mean sea level. May stay empty; others then assume all heights and depths.
field-daily = Daily hours
help-daily = Only if it takes place at the same hours each day: the hours of the first day, in UTC. Leave empty if it goes on throughout the periods.
field-contact = Contact
help-contact = The role on our side that answers questions about this. May stay empty.
field-remark = Remark
help-remark = In your own language. May stay empty.
body =
    Our warships will enter a border river. Purpose: { $purpose }
    Types: { $types }
    Ships: { $units }. Number of ships in all: { $number }.
    Periods: { $windows }.
    { $daily ->
        [absent] Daily hours: not stated. Assume the whole of each period.
       *[present] Daily hours: { $daily }, and the same hours on each day of the periods.
    }
    Place: { $place }
    Coordinates: { $areas }.
    { $height ->
        [absent] Height or depth: not stated. Assume all heights and depths.
       *[present] Height or depth: { $height }.
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
