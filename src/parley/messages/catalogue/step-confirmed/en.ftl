title = Step confirmed
purpose = Confirms that we see the other side's step as taken.
field-about = Step
help-about = The entry that reports the step.
field-seen = Seen at
help-seen = When it was seen.
field-how = How seen
help-how = By what means we see it. May stay empty.
choice-how-unit = by a unit on the scene
choice-how-radar = by radar
choice-how-ais = from AIS or ADS-B
choice-how-aircraft = from an aircraft
choice-how-signals = by reception of signals
choice-how-person = by persons at the place
choice-how-other = by other means
field-remark = Remark
help-remark = In your own language. May stay empty.
body =
    We confirm the step that you report: { $about }. We see that it was taken.
    Seen at: { $seen }.
    { $how ->
        [absent] How seen: not stated.
       *[present] How seen: { $how }.
    }
    { $remark ->
        [absent] No remark.
       *[present] Remark: { $remark }
    }
