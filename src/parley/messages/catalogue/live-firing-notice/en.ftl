title = Notice of live firing
purpose = Warns of live firing: weapon, areas, heights and times.
field-weapon = Weapon
help-weapon = What is fired.
choice-weapon-guns = guns
choice-weapon-small_arms = small arms
choice-weapon-rockets = rockets
choice-weapon-missiles = missiles other than ballistic
choice-weapon-torpedoes = torpedoes
choice-weapon-bombs = bombs dropped from aircraft
choice-weapon-explosives = depth charges or other explosive charges
choice-weapon-mines = mines
choice-weapon-several = weapons of several kinds
field-areas = Areas
help-areas = Every danger area, including where rounds and debris may fall, with the datum of your chart.
field-height = Height or depth
help-height = One band with its datum, for all areas; where areas differ, send one notice for each. A band that reaches below the surface begins with a negative height above mean sea level.
field-windows = Periods
help-windows = From when until when, in UTC. Give each period if there are several.
field-daily = Daily hours
help-daily = Only if it takes place at the same hours each day: the hours of the first day, in UTC. Leave empty if it goes on throughout the periods.
field-units = Firing units
help-units = The units that fire. May stay empty.
field-direction = Direction of fire in the first area
help-direction = Degrees true, for the first area. Where areas differ, send one notice for each. May stay empty.
field-guard = Guard ship
help-guard = The unit that keeps the area clear and can be called. May stay empty.
field-frequency = Call us on
help-frequency = The frequency on which our unit answers. May stay empty.
field-warnings = Navigational warnings and NOTAM
help-warnings = The numbers of those already issued for this. May stay empty.
field-remark = Remark
help-remark = In your own language. May stay empty.
body =
    We will carry out live firing. Weapon: { $weapon }.
    Areas: { $areas }.
    Height or depth: { $height }.
    Periods: { $windows }.
    { $daily ->
        [absent] Daily hours: not stated. Assume the whole of each period.
       *[present] Daily hours: { $daily }, and the same hours on each day of the periods.
    }
    { $units ->
        [absent] Firing units: not stated.
       *[present] Firing units: { $units }.
    }
    { $direction ->
        [absent] Direction of fire in the first area: not stated.
       *[present] Direction of fire in the first area: { $direction }.
    }
    { $guard ->
        [absent] No guard ship is named.
       *[present] Guard ship: { $guard }.
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
    For safety, please keep clear of the areas. Acknowledgement of this notice means receipt only. It does not mean agreement.
