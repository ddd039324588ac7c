title = Request for a call
purpose = Asks for a call between two roles. It is accepted, declined with a reason, or left without an answer; the record shows which.
field-level = Level
help-level = The level at which the call is asked for.
field-caller = Caller
help-caller = The role on our side that will speak.
field-called = Called
help-called = The role on your side that we ask to speak with.
field-means = Means
help-means = How the call is to be placed.
choice-means-secure_telephone = secure telephone
choice-means-video = video link
choice-means-open_telephone = open telephone
choice-means-radio = radio
field-earliest = Not before
help-earliest = The earliest time for the call.
field-latest = Not after
help-latest = The latest time that still serves. May stay empty.
field-length = Duration
help-length = About how long. May stay empty.
field-interpreter = Interpreters
help-interpreter = Whether we bring an interpreter of our own.
field-subject = Subject
help-subject = What it is about, in your own language.
field-may_answer = May answer instead
help-may_answer = The roles on your side with whom we also speak if the role called is not available, in order of preference. May stay empty.
field-wait = Longest wait
help-wait = How long our speaker waits on the line for yours before the call counts as not answered. May stay empty.
body =
    We request a call at this level: { $level }. Our speaker: { $caller }. Your speaker: { $called }. Means: { $means }.
    Not before: { $earliest }.
    { $latest ->
        [absent] Not after: not stated.
       *[present] Not after: { $latest }.
    }
    { $length ->
        [absent] Duration: not stated.
       *[present] Duration: about { $length }.
    }
    { $interpreter ->
        [yes] We bring an interpreter.
       *[no] We bring no interpreter.
    }
    { $may_answer ->
        [absent] If your speaker is not available, who may answer instead: not stated.
       *[present] If your speaker is not available, this role may answer instead: { $may_answer }.
    }
    { $wait ->
        [absent] Longest time that we wait on the line: not stated.
       *[present] Longest time that we wait on the line: { $wait }.
    }
    Subject: { $subject }
    Please accept, propose another time, or decline with a reason.
