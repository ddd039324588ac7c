title = DANGER
purpose = Warns of a danger that threatens anyone in a place, whoever caused it. Any watch officer may send it.
field-danger = Danger
help-danger = What threatens.
choice-danger-live_firing = live firing
choice-danger-missile = a missile in flight or about to be launched
choice-danger-mine = a sea mine
choice-danger-ordnance = unexploded ordnance
choice-danger-collision = risk of collision
choice-danger-submarine = a submarine about to surface
choice-danger-laser = harmful laser light
choice-danger-aircraft_in_distress = an aircraft in distress
choice-danger-vessel_in_distress = a vessel in distress
choice-danger-fire = fire or explosion
choice-danger-debris = falling or floating debris
choice-danger-toxic = a toxic or radioactive substance
choice-danger-uncontrolled_craft = a craft out of control
choice-danger-other = another danger, told in the detail
field-advice = Advice
help-advice = What those in the place had best do.
choice-advice-keep_clear = keep clear
choice-advice-leave = leave at once by the shortest way
choice-advice-hold_position = stay where you are
choice-advice-keep_silence = keep radio and radar silence
choice-advice-help = give help if you can
choice-advice-caution = proceed with caution
field-position = Position
help-position = Where the danger is. Give a position or an area.
field-area = Area
help-area = Where the danger is. Give a position or an area.
field-heights = Heights or depths
help-heights = From which height or depth to which. May stay empty.
field-from = From
help-from = Since when, or from when on.
field-until = Until
help-until = When it will be over. Leave empty if that is not known.
field-detail = Detail
help-detail = In your own language. May stay empty.
body =
    DANGER: { $danger }. We advise: { $advice }.
    { $position ->
        [absent] Position: not stated.
       *[present] Position: { $position }.
    }
    { $area ->
        [absent] Area: not stated.
       *[present] Area: { $area }.
    }
    { $heights ->
        [absent] Heights or depths: not stated.
       *[present] Heights or depths: { $heights }.
    }
    From: { $from }.
    { $until ->
        [absent] Until: not known; until a further message.
       *[present] Until: { $until }.
    }
    { $detail ->
        [absent] No further detail.
       *[present] Detail: { $detail }
    }
