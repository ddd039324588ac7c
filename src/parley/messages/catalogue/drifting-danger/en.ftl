title = Pollution or drifting danger
purpose = Warns of pollution or of a drifting object that endangers others, and says whose it is and what should be done about it.
field-kind = What
help-kind = What was seen or lost.
choice-kind-oil = oil
choice-kind-chemical = a chemical
choice-kind-radioactive = a radioactive substance
choice-kind-gas = gas on the surface
choice-kind-mine = a drifting mine
choice-kind-weapon = a practice weapon or target
choice-kind-uncrewed_craft = an uncrewed craft without control
choice-kind-buoy = a buoy or sensor
choice-kind-container = a container or deck cargo
choice-kind-wreck = a wreck or an abandoned craft
choice-kind-net = a net or line
choice-kind-ice = ice
choice-kind-other = something else, told in the detail
field-whose = Belonging to
help-whose = Whose it is.
field-position = Position
help-position = Give a position or an area. If you know only roughly, give an area.
field-area = Area
help-area = Give a position or an area.
field-seen_at = Seen at
help-seen_at = When it was seen there.
field-drift = Drift towards
help-drift = In degrees true. May stay empty.
field-drift_speed = Speed of drift
help-drift_speed = May stay empty.
field-extent = Greatest extent
help-extent = The length of the slick or object. May stay empty.
field-state = State
help-state = Where it floats, or how it was last seen. May stay empty.
choice-state-surface = on the surface
choice-state-awash = just below the surface
choice-state-sinking = sinking
choice-state-spreading = spreading
choice-state-contained = contained
field-advice = Advice
help-advice = What those near it had best do.
choice-advice-keep_clear = keep clear
choice-advice-do_not_touch = do not touch it or take it on board
choice-advice-report = report where you see it
choice-advice-recover = recover it if you can, and tell us
choice-advice-contain = help to contain it
field-action = What we do
help-action = What your own units do about it.
choice-action-watching = we are watching it
choice-action-recovering = we are recovering or containing it
choice-action-coming = our units are on the way
choice-action-nothing = we can do nothing about it
choice-action-not_decided = it is not yet decided
field-detail = Detail
help-detail = In your own language. May stay empty.
body =
    Warning of pollution or a drifting danger: { $kind }. Belonging to: { $whose }.
    { $position ->
        [absent] Position: not stated.
       *[present] Position: { $position }.
    }
    { $area ->
        [absent] Area: not stated.
       *[present] Area: { $area }.
    }
    Seen at: { $seen_at }.
    { $drift ->
        [absent] Drift towards: not stated.
       *[present] Drift towards: { $drift }.
    }
    { $drift_speed ->
        [absent] Speed of drift: not stated.
       *[present] Speed of drift: { $drift_speed }.
    }
    { $extent ->
        [absent] Greatest extent: not stated.
       *[present] Greatest extent: { $extent }.
    }
    { $state ->
        [absent] State: not stated.
       *[present] State: { $state }.
    }
    We advise: { $advice }.
    What we do: { $action }.
    { $detail ->
        [absent] No further detail.
       *[present] Detail: { $detail }
    }
