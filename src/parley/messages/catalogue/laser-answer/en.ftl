title = Answer about lasers
purpose = Answers CEASE LASER.
field-about = Message answered
help-about = The entry that asks to cease.
field-state = Answer
help-state = What is so now.
choice-state-stopped = use of lasers has ceased
choice-state-none = no laser of ours is in use there now
choice-state-inquiry = under inquiry, a further answer follows
choice-state-going_on = use of lasers goes on
field-ceased = Ceased at
help-ceased = When the use of lasers ceased. May stay empty.
field-next_by = Further answer by
help-next_by = Only if an answer is still to come. May stay empty.
field-laser = Kind of laser
help-laser = Helps in treating the injured. May stay empty.
choice-laser-range_finder = laser range finder
choice-laser-designator = laser designator
choice-laser-illuminator = laser illuminator
choice-laser-dazzler = laser dazzler
choice-laser-weapon = laser weapon
choice-laser-communication = laser communication equipment
choice-laser-survey = laser survey equipment
choice-laser-other = laser of another kind, stated in the remark
field-wavelength = Wavelength in nanometres
help-wavelength = Helps in treating the injured. May stay empty.
field-remark = Remark
help-remark = In your own language. May stay empty.
body =
    We answer your message: { $about }. Our answer: { $state }.
    { $ceased ->
        [absent] Ceased at: not stated.
       *[present] Ceased at: { $ceased }.
    }
    { $next_by ->
        [absent] Further answer by: not stated.
       *[present] Further answer by: { $next_by }.
    }
    { $laser ->
        [absent] Kind of laser: not stated.
       *[present] Kind of laser: { $laser }.
    }
    { $wavelength ->
        [absent] Wavelength in nanometres: not stated.
       *[present] Wavelength in nanometres: { $wavelength }.
    }
    { $remark ->
        [absent] No remark.
       *[present] Remark: { $remark }
    }
