title = Invitation to observe
purpose = Invites observers of the other side to an exercise or activity.
field-about = Notice
help-about = The notice of the activity. May stay empty.
field-activity = Activity
help-activity = The name of the activity.
field-place = Place
help-place = Where it is observed.
field-period = Period of observation
help-period = From when until when, in UTC.
field-observers = Number of observers
help-observers = How many at most.
field-arrival = Arrival
help-arrival = Where and when to arrive. May stay empty.
field-departure = Departure
help-departure = Where and when to leave. May stay empty.
field-answer_by = Answer by
help-answer_by = By when you ask for the answer. May stay empty.
field-equipment = Own equipment allowed
help-equipment = What the observers may bring. May stay empty.
choice-equipment-binoculars = binoculars
choice-equipment-camera = camera
choice-equipment-video = video camera
choice-equipment-recorder = dictation recorder
choice-equipment-maps = maps
choice-equipment-night = passive night-vision devices
field-languages = Languages
help-languages = The languages in which briefings are given and interpreted. May stay empty.
field-costs = Costs in the country
help-costs = Who bears them. May stay empty.
choice-costs-host = borne by us
choice-costs-guest = borne by the observers' side
field-programme = Programme
help-programme = The programme, by its hash. May stay empty.
field-contact = Contact
help-contact = The role on our side that answers questions about this. May stay empty.
field-remark = Remark
help-remark = In your own language. May stay empty.
body =
    We invite observers from your side. Activity: { $activity }
    Place: { $place }
    Period of observation: { $period }. Number of observers: at most { $observers }.
    { $about ->
        [absent] Notice: no entry is named.
       *[present] Notice: { $about }.
    }
    { $arrival ->
        [absent] Arrival: not stated.
       *[present] Arrival: { $arrival }
    }
    { $departure ->
        [absent] Departure: not stated.
       *[present] Departure: { $departure }
    }
    { $answer_by ->
        [absent] Answer by: not stated.
       *[present] Answer by: { $answer_by }.
    }
    { $equipment ->
        [absent] Own equipment allowed: not stated.
       *[present] Own equipment allowed: { $equipment }.
    }
    { $languages ->
        [absent] Languages: not stated.
       *[present] Languages: { $languages }
    }
    { $costs ->
        [absent] Costs in the country: not stated.
       *[present] Costs in the country: { $costs }.
    }
    { $programme ->
        [absent] Programme: not stated.
       *[present] Programme: { $programme }.
    }
    { $contact ->
        [absent] Contact: not stated.
       *[present] Contact: { $contact }.
    }
    { $remark ->
        [absent] No remark.
       *[present] Remark: { $remark }
    }
    Please accept or decline.
