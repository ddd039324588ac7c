title = Cease laser
purpose = Asks the other side to cease the use of lasers at once, because laser light has fallen on a unit of ours. It makes no statement about intent.
field-position = Position
help-position = Where the laser light falls.
field-time = Time
help-time = When it was first seen.
field-effects = Effect
help-effects = What is known now.
choice-effects-seen = light seen, no effect
choice-effects-dazzled = crew dazzled
choice-effects-eyes = eyes injured
choice-effects-sensors = sensors disturbed or damaged
choice-effects-control = safe navigation or control at risk
field-injured = Persons injured
help-injured = How many on our side. Leave empty if not known.
field-unit = Our unit
help-unit = The unit that the light falls on. May stay empty.
field-height = Height
help-height = Of our unit, if an aircraft. May stay empty.
field-bearing = Bearing of the source
help-bearing = From our unit, degrees true. May stay empty.
field-source_unit = Unit at the source
help-source_unit = As far as seen. May stay empty.
field-colour = Colour
help-colour = The colour of the light, as seen. May stay empty.
choice-colour-green = green
choice-colour-red = red
choice-colour-blue = blue
choice-colour-infrared = not visible, shown by a detector
choice-colour-other = another colour
field-until = Last seen
help-until = Leave empty if it goes on.
field-frequency = Call us on
help-frequency = The frequency on which our unit answers. May stay empty.
field-remark = Remark
help-remark = In your own language. May stay empty.
body =
    CEASE LASER. Laser light has fallen on a unit of ours at this position: { $position }. Cease the use of lasers there at once.
    Time: { $time }. Effect: { $effects }.
    { $until ->
        [absent] Last seen: not stated; it may go on.
       *[present] Last seen: { $until }.
    }
    { $injured ->
        [absent] Persons injured: not stated.
       *[present] Persons injured: { $injured }.
    }
    { $unit ->
        [absent] Our unit is not named.
       *[present] Our unit: { $unit }.
    }
    { $height ->
        [absent] Height: not stated.
       *[present] Height: { $height }.
    }
    { $bearing ->
        [absent] Bearing of the source: not stated.
       *[present] Bearing of the source: { $bearing }.
    }
    { $source_unit ->
        [absent] No unit at the source is named.
       *[present] Unit at the source: { $source_unit }.
    }
    { $colour ->
        [absent] Colour: not stated.
       *[present] Colour: { $colour }.
    }
    { $frequency ->
        [absent] Call us on: not stated.
       *[present] Call us on: { $frequency }.
    }
    { $remark ->
        [absent] No remark.
       *[present] Remark: { $remark }
    }
    Answer at once whether you have ceased. This message makes no statement about intent.
