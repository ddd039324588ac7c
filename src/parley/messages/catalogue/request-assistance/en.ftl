title = Assistance required
purpose = Asks the other side to assist a unit or persons of ours in distress. It settles nothing but the assistance.
field-nature = Nature of distress
help-nature = What has happened.
field-aid = Assistance required
help-aid = What you need. If in doubt, any assistance.
field-units = In distress
help-units = Which units of yours. May stay empty.
field-position = Position
help-position = Give a position or an area. If you know only roughly, give an area.
field-area = Area
help-area = Give a position or an area.
field-position_at = Position as of
help-position_at = The time for which the position is valid. May stay empty.
field-persons = Persons in distress
help-persons = How many in all. Leave empty if you do not know.
field-injured = Injured
help-injured = How many of them are injured. Leave empty if you do not know.
field-by = Needed by
help-by = By when the assistance must be there. May stay empty.
field-coordinator = Coordinator on scene
help-coordinator = The role that units in the place report to. May stay empty.
field-frequencies = Frequencies
help-frequencies = On which units in the place are called, in the order in which they are tried. May stay empty.
field-detail = Detail
help-detail = In your own language. May stay empty.
body =
    We require assistance. Nature of distress: { $nature }.
    Assistance required: { $aid }.
    { $units ->
        [absent] In distress: not stated.
       *[present] In distress: { $units }.
    }
    { $position ->
        [absent] Position: not stated.
       *[present] Position: { $position }.
    }
    { $area ->
        [absent] Area: not stated.
       *[present] Area: { $area }.
    }
    { $position_at ->
        [absent] Position or area as of: not stated.
       *[present] Position or area as of: { $position_at }.
    }
    { $persons ->
        [absent] Number of persons in distress: not stated.
       *[present] Number of persons in distress: { $persons }.
    }
    { $injured ->
        [absent] Number of injured among them: not stated.
       *[present] Number of injured among them: { $injured }.
    }
    { $by ->
        [absent] Time by which it is needed: not stated.
       *[present] Time by which it is needed: { $by }.
    }
    { $coordinator ->
        [absent] Coordinator on scene: not stated.
       *[present] Coordinator on scene: { $coordinator }.
    }
    { $frequencies ->
        [absent] Frequency on which to call units in the place: not stated.
       *[present] Frequency on which to call units in the place: { $frequencies }.
    }
    { $detail ->
        [absent] No further detail.
       *[present] Detail: { $detail }
    }
    Please state whether you will assist, and with what.
