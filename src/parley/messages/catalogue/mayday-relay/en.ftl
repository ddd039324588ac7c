title = MAYDAY RELAY
purpose = Passes on a distress call that we have received, whoever is in distress. Any watch officer may send it.
field-nature = Nature of distress
help-nature = As called. If you do not know, choose “not known”.
field-received_at = Received at
help-received_at = When you received the call.
field-units = In distress
help-units = Which ship, aircraft or other unit. Leave empty if you do not know.
field-position = Position
help-position = Give a position or an area. If you know only roughly, give an area.
field-area = Area
help-area = Give a position or an area.
field-position_at = Position as of
help-position_at = The time for which the position is valid. May stay empty.
field-persons = Persons in distress
help-persons = How many in all, as called. Leave empty if you do not know.
field-aid = Assistance required
help-aid = As called. May stay empty.
field-heard_on = Received on
help-heard_on = The frequency on which you received the call. May stay empty.
field-response = What we do
help-response = What your own units do now.
field-detail = Detail
help-detail = In your own language. May stay empty.
body =
    MAYDAY RELAY. We pass on a distress call. Nature of distress: { $nature }.
    Received at: { $received_at }.
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
    { $aid ->
        [absent] Assistance required: not stated.
       *[present] Assistance required: { $aid }.
    }
    { $heard_on ->
        [absent] Frequency on which we received the call: not stated.
       *[present] Frequency on which we received the call: { $heard_on }.
    }
    What we do: { $response }.
    { $detail ->
        [absent] No further detail.
       *[present] Detail: { $detail }
    }
    Please state what you will do.
