title = Fact stated
purpose = States one fact of an encounter or incident and asks whether the other side agrees. One message for each fact.
field-about = Concerning
help-about = The entries of the encounter or incident.
field-item = Item
help-item = Numbers the facts of one encounter or incident, from 1.
field-kind = Kind
help-kind = What the fact is about.
choice-kind-identity = identity of a unit
choice-kind-time = time
choice-kind-position = position
choice-kind-movement = course, speed or height
choice-kind-distance = distance between units
choice-kind-contact = contact by radio or signals
choice-kind-act = act of a unit
choice-kind-harm = injury or damage
choice-kind-cause = cause
choice-kind-notice = notice given beforehand
choice-kind-other = another matter
field-fact = Fact
help-fact = One fact, in one or two sentences, in your own language.
field-time = Time
help-time = If the fact has a time. May stay empty.
field-position = Position
help-position = If the fact has a position. May stay empty.
field-distance = Distance
help-distance = If the fact has a distance. May stay empty.
field-units = Units
help-units = The units that the fact is about. May stay empty.
body =
    We state one fact concerning these entries: { $about }.
    Item: { $item }. Kind: { $kind }.
    Fact: { $fact }
    { $time ->
        [absent] Time: not stated.
       *[present] Time: { $time }.
    }
    { $position ->
        [absent] Position: not stated.
       *[present] Position: { $position }.
    }
    { $distance ->
        [absent] Distance: not stated.
       *[present] Distance: { $distance }.
    }
    { $units ->
        [absent] Units: not stated.
       *[present] Units: { $units }.
    }
    Please say whether you agree that this is a fact, or give your own version.
