title = Assistance accepted
purpose = Accepts assistance that was offered, and says which. It accepts nothing else.
field-about = Offer
help-about = The entry with the offer.
field-aid = Assistance accepted
help-aid = What you accept of it. What is not named is not accepted.
field-coordinator = Coordinator on scene
help-coordinator = The role that units in the place report to. May stay empty.
field-position = Meeting position
help-position = Where their units are met. May stay empty.
field-at = Meeting time
help-at = When they are met. May stay empty.
field-frequencies = Frequencies
help-frequencies = On which units in the place are called, in the order in which they are tried. May stay empty.
field-conditions = To observe
help-conditions = What their units must observe in the place, in your own language. May stay empty.
body =
    In answer to your offer, { $about }: we accept your assistance: { $aid }.
    { $coordinator ->
        [absent] Coordinator on scene: not stated.
       *[present] Coordinator on scene: { $coordinator }.
    }
    { $position ->
        [absent] Meeting position: not stated.
       *[present] Meeting position: { $position }.
    }
    { $at ->
        [absent] Meeting time: not stated.
       *[present] Meeting time: { $at }.
    }
    { $frequencies ->
        [absent] Frequency on which to call units in the place: not stated.
       *[present] Frequency on which to call units in the place: { $frequencies }.
    }
    { $conditions ->
        [absent] What your units must observe: not stated.
       *[present] What your units must observe: { $conditions }
    }
