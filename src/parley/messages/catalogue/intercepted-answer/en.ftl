title = Phrase of an intercepted aircraft
purpose = Passes on the standard phrase with which an intercepted civil aircraft answers.
field-aircraft = Intercepted aircraft
help-aircraft = The aircraft, with its call sign as the mark.
field-phrase = Phrase
help-phrase = The phrase that was said.
field-twice = Said twice
help-twice = Whether the phrase was said twice, as the standard requires. If in doubt, not known.
choice-twice-no = no
choice-twice-yes = yes
choice-twice-not_known = not known
field-time = Time
help-time = When it was said.
field-about = Message answered
help-about = The entry with the phrase of the intercepting aircraft. Leave empty if none was sent.
field-frequency = Frequency
help-frequency = The frequency on which it was said. May stay empty.
field-place = Place
help-place = Where the aircraft asks to land, if it does. May stay empty.
field-position = Position
help-position = Where the aircraft is, if known. May stay empty.
field-remark = Remark
help-remark = In your own language. May stay empty.
body =
    Intercepted civil aircraft: { $aircraft }. It answers: { $phrase }.
    Phrase said twice: { $twice }.
    Time: { $time }.
    { $about ->
        [absent] Message answered: no entry is named.
       *[present] Message answered: { $about }.
    }
    { $frequency ->
        [absent] Frequency: not stated.
       *[present] Frequency: { $frequency }.
    }
    { $place ->
        [absent] Place: not stated.
       *[present] Place: { $place }
    }
    { $position ->
        [absent] Position: not stated.
       *[present] Position: { $position }.
    }
    { $remark ->
        [absent] No remark.
       *[present] Remark: { $remark }
    }
