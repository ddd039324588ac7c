title = Reciprocal steps offered
purpose = Offers a step of ours for a step of yours. We are bound by it if you accept in time; not before, and not otherwise.
field-about = Incident
help-about = The entry that opened the handling of the incident, or the message that it began with.
field-our_step = Our step
help-our_step = What we do if you accept.
field-your_step = Your step
help-your_step = What we ask you to do.
field-order = Order
help-order = Who acts first.
choice-order-together = both at the same time
choice-order-ours_first = ours first, yours after
choice-order-yours_first = yours first, ours after
field-expires = Offer ends
help-expires = After this time the offer can no longer be accepted.
field-begin = Begin
help-begin = When the first step begins. Leave empty if at once on acceptance.
field-duration = For how long
help-duration = Leave empty if no end is set.
field-our_distance = Distance in our step
help-our_distance = The distance, if our step names one. May stay empty.
field-your_distance = Distance in your step
help-your_distance = The distance, if your step names one. May stay empty.
field-our_areas = Areas of our step
help-our_areas = The areas, if our step names any. May stay empty.
field-your_areas = Areas of your step
help-your_areas = The areas, if your step names any. May stay empty.
field-our_units = Units of our step
help-our_units = Which of our units take the step; if none is named, all that are concerned. May stay empty.
field-your_units = Units of your step
help-your_units = Which of your units take the step; if none is named, all that are concerned. May stay empty.
field-frequency = Frequency
help-frequency = For contact during the steps. May stay empty.
field-our_words = Our step in words
help-our_words = What the choices do not say about our step, in your own language. May stay empty.
field-your_words = Your step in words
help-your_words = What the choices do not say about your step, in your own language. May stay empty.
body =
    We offer a step for a step in this incident: { $about }.
    Our step: { $our_step }.
    Your step: { $your_step }.
    Order: { $order }. Offer ends: { $expires }.
    { $begin ->
        [absent] Begin: at once on acceptance.
       *[present] Begin: { $begin }.
    }
    { $duration ->
        [absent] For how long: no end is set.
       *[present] For how long: { $duration }.
    }
    { $our_distance ->
        [absent] Distance in our step: not stated.
       *[present] Distance in our step: { $our_distance }.
    }
    { $your_distance ->
        [absent] Distance in your step: not stated.
       *[present] Distance in your step: { $your_distance }.
    }
    { $our_areas ->
        [absent] Areas of our step: not stated.
       *[present] Areas of our step: { $our_areas }.
    }
    { $your_areas ->
        [absent] Areas of your step: not stated.
       *[present] Areas of your step: { $your_areas }.
    }
    { $our_units ->
        [absent] Units of our step: not stated; all that are concerned.
       *[present] Units of our step: { $our_units }.
    }
    { $your_units ->
        [absent] Units of your step: not stated; all that are concerned.
       *[present] Units of your step: { $your_units }.
    }
    { $frequency ->
        [absent] Frequency: not stated.
       *[present] Frequency: { $frequency }.
    }
    { $our_words ->
        [absent] Our step in words: not stated.
       *[present] Our step in words: { $our_words }
    }
    { $your_words ->
        [absent] Your step in words: not stated.
       *[present] Your step in words: { $your_words }
    }
    We take our step only if you accept this offer before it ends. It makes no statement about fault.
