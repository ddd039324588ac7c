title = PERSON IN DISTRESS
purpose = Says that persons are in the water or otherwise in danger of life in a place, and what is asked. Any watch officer may send it.
field-kind = Who
help-kind = What is known of them.
choice-kind-overboard = person overboard
choice-kind-in_water = person in the water
choice-kind-aircrew = aircrew who ejected or bailed out
choice-kind-raft = persons in a raft or boat
choice-kind-missing = person missing
choice-kind-stranded = person stranded on an islet, on ice or on shore
choice-kind-submariners = persons who left a submarine
field-persons = Number
help-persons = How many. Leave empty if you do not know.
field-whose = Belonging to
help-whose = Whose people they are.
field-position = Position
help-position = Give a position or an area. If you know only roughly, give an area.
field-area = Area
help-area = Give a position or an area.
field-seen_at = Last seen at
help-seen_at = When they were last seen or went into the water.
field-condition = Condition
help-condition = As seen. May stay empty.
choice-condition-moving = moving or signalling
choice-condition-still = not moving
choice-condition-not_seen = no longer in sight
field-drift = Drift towards
help-drift = The direction in which they drift, in degrees true. May stay empty.
field-drift_speed = Speed of drift
help-drift_speed = May stay empty.
field-beacon = Beacon
help-beacon = The frequency of a beacon that is transmitting. May stay empty.
field-response = What we do
help-response = What your own units do now.
field-ask = What we ask
help-ask = What you ask of the other side.
choice-ask-search = please join the search
choice-ask-rescue = please rescue them if you can reach them first
choice-ask-clear = please keep clear and proceed at slow speed
choice-ask-report = please report what you see
choice-ask-nothing = nothing; this is for your information
field-frequencies = Frequencies
help-frequencies = On which units in the place are called, in the order in which they are tried. May stay empty.
field-detail = Detail
help-detail = In your own language. May stay empty.
body =
    PERSON IN DISTRESS. Who: { $kind }. Belonging to: { $whose }.
    { $persons ->
        [absent] Number: not stated.
       *[present] Number: { $persons }.
    }
    { $position ->
        [absent] Position: not stated.
       *[present] Position: { $position }.
    }
    { $area ->
        [absent] Area: not stated.
       *[present] Area: { $area }.
    }
    Last seen at: { $seen_at }.
    { $condition ->
        [absent] Condition: not stated.
       *[present] Condition: { $condition }.
    }
    { $drift ->
        [absent] Drift towards: not stated.
       *[present] Drift towards: { $drift }.
    }
    { $drift_speed ->
        [absent] Speed of drift: not stated.
       *[present] Speed of drift: { $drift_speed }.
    }
    { $beacon ->
        [absent] Frequency of a beacon: not stated.
       *[present] Frequency of a beacon: { $beacon }.
    }
    What we do: { $response }.
    What we ask: { $ask }.
    { $frequencies ->
        [absent] Frequency on which to call units in the place: not stated.
       *[present] Frequency on which to call units in the place: { $frequencies }.
    }
    { $detail ->
        [absent] No further detail.
       *[present] Detail: { $detail }
    }
