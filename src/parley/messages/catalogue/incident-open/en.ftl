title = Handling of an incident opened
purpose = Opens the handling of an incident with the other side. Opening it makes no statement about fault.
field-kind = Kind
help-kind = As far as known now.
field-situation = Situation
help-situation = As far as known now.
choice-situation-going_on = still going on
choice-situation-over = over
choice-situation-unclear = not clear
field-time = Time
help-time = When it happened or began.
field-owner = Responsible on our side
help-owner = The role that handles the incident on our side, day and night.
field-position = Position
help-position = Give a position, an area or a place.
field-areas = Areas
help-areas = Give a position, an area or a place.
field-place = Place
help-place = In words. Give a position, an area or a place.
field-own_units = Our units
help-own_units = Every unit of ours that is concerned. May stay empty.
field-other_units = Your units
help-other_units = As far as seen. May stay empty.
field-dead = Dead
help-dead = On our side, as known now. Leave empty if not known.
field-injured = Injured
help-injured = On our side, as known now. Leave empty if not known.
field-missing = Missing
help-missing = On our side, as known now. Leave empty if not known.
field-help = Help
help-help = Whether we need help. May stay empty.
choice-help-needed = we need help
choice-help-not_needed = we need no help
choice-help-offered = we can give help
field-about = First messages
help-about = The messages that it began with, such as STOP or DANGER. May stay empty.
field-summary = Summary
help-summary = What is known, in your own language. May stay empty.
body =
    We open the handling of an incident. Kind: { $kind }. Situation: { $situation }. Time: { $time }.
    Responsible on our side: { $owner }.
    { $position ->
        [absent] Position: not stated.
       *[present] Position: { $position }.
    }
    { $areas ->
        [absent] Areas: not stated.
       *[present] Areas: { $areas }.
    }
    { $place ->
        [absent] Place: not stated.
       *[present] Place: { $place }
    }
    { $own_units ->
        [absent] Our units: not stated.
       *[present] Our units: { $own_units }.
    }
    { $other_units ->
        [absent] Your units: not stated.
       *[present] Your units: { $other_units }.
    }
    { $dead ->
        [absent] Dead: not stated.
       *[present] Dead: { $dead }.
    }
    { $injured ->
        [absent] Injured: not stated.
       *[present] Injured: { $injured }.
    }
    { $missing ->
        [absent] Missing: not stated.
       *[present] Missing: { $missing }.
    }
    { $help ->
        [absent] Help: not stated.
       *[present] Help: { $help }.
    }
    { $about ->
        [absent] First messages: none is named.
       *[present] First messages: { $about }.
    }
    { $summary ->
        [absent] No summary.
       *[present] Summary: { $summary }
    }
    Please name the role responsible on your side. Opening it makes no statement about fault.
