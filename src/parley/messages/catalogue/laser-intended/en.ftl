title = Use of lasers intended
purpose = Warns that we intend to use lasers: kind, area or sector, heights, times.
field-laser = Kind of laser
help-laser = What is used.
choice-laser-range_finder = laser range finder
choice-laser-designator = laser designator
choice-laser-illuminator = laser illuminator
choice-laser-dazzler = laser dazzler
choice-laser-weapon = laser weapon
choice-laser-communication = laser communication equipment
choice-laser-survey = laser survey equipment
choice-laser-other = laser of another kind, stated in the remark
field-areas = Areas
help-areas = Where the light may be dangerous, as areas; a sector shows the bearings. State the datum of your chart.
field-height = Height or depth
help-height = One band with its datum, for all areas; where areas differ, send one notice for each. A band that reaches below the surface begins with a negative height above mean sea level. May stay empty; others then assume all heights and depths.
field-windows = Periods
help-windows = From when until when, in UTC. Give each period if there are several.
field-daily = Daily hours
help-daily = Only if it takes place at the same hours each day: the hours of the first day, in UTC. Leave empty if it goes on throughout the periods.
field-unit = Our unit
help-unit = The unit that uses the laser. May stay empty.
field-wavelength = Wavelength in nanometres
help-wavelength = For the choice of protective glasses. May stay empty.
field-precautions = Precautions
help-precautions = What others had best do, and what we do. May stay empty.
field-frequency = Call us on
help-frequency = The frequency on which our unit answers. May stay empty.
field-warnings = Navigational warnings and NOTAM
help-warnings = The numbers of those already issued for this. May stay empty.
field-remark = Remark
help-remark = In your own language. May stay empty.
body =
    We intend to use lasers. Kind: { $laser }.
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
    { $unit ->
        [absent] No unit is named.
       *[present] Our unit: { $unit }.
    }
    { $wavelength ->
        [absent] Wavelength in nanometres: not stated.
       *[present] Wavelength in nanometres: { $wavelength }.
    }
    { $precautions ->
        [absent] Precautions: not stated.
       *[present] Precautions: { $precautions }
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
    Without eye protection, do not look towards the source. Acknowledgement of this notice means receipt only. It does not mean agreement.
