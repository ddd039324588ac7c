title = Phrase of an intercepting aircraft
purpose = Passes on the standard phrase that an intercepting aircraft of ours says to a civil aircraft, so that it is understood even if radio fails.
field-interceptor = Our aircraft
help-interceptor = The intercepting aircraft.
field-phrase = Phrase
help-phrase = The phrase that was said. It is said twice, on 121.5 MHz first, then on 243.0 MHz.
field-twice = Said twice
help-twice = Yes if the phrase was said twice, as the standard requires.
field-frequency = Frequency
help-frequency = The frequency on which it was said.
field-time = Time
help-time = When it was said.
field-visual = Visual signal
help-visual = Whether the visual signal was given too. May stay empty.
field-aircraft = Intercepted aircraft
help-aircraft = As far as known. May stay empty.
field-position = Position
help-position = Where the intercepted aircraft is. May stay empty.
field-height = Height
help-height = Of the intercepted aircraft. May stay empty.
field-place = Aerodrome
help-place = Where it is to land, if it is to land. May stay empty.
field-remark = Remark
help-remark = In your own language. May stay empty.
body =
    Our aircraft: { $interceptor }. It says to a civil aircraft: { $phrase }.
    { $twice ->
        [yes] The phrase was said twice.
       *[no] The phrase was not said twice.
    }
    Frequency: { $frequency }. Time: { $time }.
    { $visual ->
        [absent] Visual signal: not stated.
        [yes] The visual signal was given too.
       *[no] No visual signal was given.
    }
    { $aircraft ->
        [absent] The intercepted aircraft is not named.
       *[present] Intercepted aircraft: { $aircraft }.
    }
    { $position ->
        [absent] Position: not stated.
       *[present] Position: { $position }.
    }
    { $height ->
        [absent] Height: not stated.
       *[present] Height: { $height }.
    }
    { $place ->
        [absent] Aerodrome: not stated.
       *[present] Aerodrome: { $place }
    }
    { $remark ->
        [absent] No remark.
       *[present] Remark: { $remark }
    }
    If you are in contact with the aircraft, please pass this on to it and tell us its answer.
