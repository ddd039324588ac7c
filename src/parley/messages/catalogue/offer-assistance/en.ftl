title = Assistance offered
purpose = Offers assistance to the other side, and says with what, from where and from when.
field-about = Message on the distress
help-about = The entry on the distress. Leave empty if there is none.
field-aid = Assistance offered
help-aid = What you can do.
field-begin = Beginning
help-begin = Whether you wait for acceptance. Do not wait where life would be lost.
choice-begin-on_acceptance = We will begin when you accept
choice-begin-at_once = We begin at once, because life is in danger
field-units = Our units
help-units = Which units would assist. May stay empty.
field-position = Their position
help-position = Where they are now. May stay empty.
field-arrival = Arrival
help-arrival = When they can be in the place. May stay empty.
field-until = Offer stands until
help-until = After which the offer lapses. May stay empty.
field-frequencies = Frequencies
help-frequencies = On which units in the place are called, in the order in which they are tried. May stay empty.
field-detail = Detail
help-detail = In your own language. May stay empty.
body =
    We offer assistance: { $aid }.
    { $begin }.
    { $about ->
        [absent] Message on the distress: not stated.
       *[present] Message on the distress: { $about }.
    }
    { $units ->
        [absent] Our units: not stated.
       *[present] Our units: { $units }.
    }
    { $position ->
        [absent] Position of our units: not stated.
       *[present] Position of our units: { $position }.
    }
    { $arrival ->
        [absent] Arrival in the place: not stated.
       *[present] Arrival in the place: { $arrival }.
    }
    { $until ->
        [absent] Time until which the offer stands: not stated.
       *[present] Time until which the offer stands: { $until }.
    }
    { $frequencies ->
        [absent] Frequency on which to call units in the place: not stated.
       *[present] Frequency on which to call units in the place: { $frequencies }.
    }
    { $detail ->
        [absent] No further detail.
       *[present] Detail: { $detail }
    }
    Please accept or decline.
