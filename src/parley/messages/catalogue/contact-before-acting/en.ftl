title = Contact before acting
purpose = Says beforehand that a unit of ours is about to do something that could be misunderstood, so that the other side can speak first.
field-act = What it is about to do
help-act = The act, in plain terms.
choice-act-approach = to come close to your unit
choice-act-cross = to pass close ahead of your unit
choice-act-launch = to launch or recover aircraft near your unit
choice-act-boat = to lower a boat near your unit
choice-act-tow = to tow, salvage or recover an object near your unit
choice-act-rescue = to rescue persons near your unit
choice-act-firing = to fire weapons, not at your unit
choice-act-radar = to test fire-control radar, not at your unit
choice-act-surface = to surface near your unit
choice-act-other = another act, stated in the remark
field-unit = Our unit
help-unit = The unit that is about to act.
field-position = Position
help-position = Where it will act.
field-not_before = Not before
help-not_before = It will not act before this time. Leave time for an answer.
field-other_unit = Your unit
help-other_unit = The unit of the other side that is near. May stay empty.
field-until = Until
help-until = When the act will be over. May stay empty.
field-frequency = Our unit listens on
help-frequency = The frequency on which contact is kept while the units are near each other.
field-remark = Remark
help-remark = In your own language. May stay empty.
body =
    Before acting, we contact you. Our unit: { $unit }. It is about to do this: { $act }.
    Position: { $position }. Not before: { $not_before }.
    { $until ->
        [absent] Until: not stated.
       *[present] Until: { $until }.
    }
    { $other_unit ->
        [absent] No unit of yours is named.
       *[present] Your unit: { $other_unit }.
    }
    Our unit listens on { $frequency } while the units are near each other.
    { $remark ->
        [absent] No remark.
       *[present] Remark: { $remark }
    }
    If this may endanger your unit, tell us before that time.
