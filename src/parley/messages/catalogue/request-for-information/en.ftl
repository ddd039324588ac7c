title = Request for information
purpose = Asks the other side for information about an incident.
field-about = Incident
help-about = The entry that opened the handling of the incident, or the message that it began with.
field-wanted = We ask for
help-wanted = What we need to know.
choice-wanted-position = position
choice-wanted-identity = identity of the units
choice-wanted-movement = course, speed and height
choice-wanted-persons = state of the persons
choice-wanted-damage = damage
choice-wanted-orders = orders given
choice-wanted-intention = what you intend to do
choice-wanted-substances = dangerous substances or weapons on board
choice-wanted-recordings = recordings
choice-wanted-contact = who can be called
choice-wanted-questions = answers to the questions below
field-questions = Questions
help-questions = In your own language, numbered. May stay empty.
field-why = Purpose
help-why = What the information is needed for. May stay empty.
choice-why-rescue = to save life
choice-why-safety = for the safety of units
choice-why-calm = to calm the situation
choice-why-facts = to establish the facts
body =
    We ask for information about this incident: { $about }.
    We ask for: { $wanted }.
    { $questions ->
        [absent] Questions: not stated.
       *[present] Questions: { $questions }
    }
    { $why ->
        [absent] Purpose: not stated.
       *[present] Purpose: { $why }.
    }
    Please answer what you can now, and say what will follow.
