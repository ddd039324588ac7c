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
field-length = Length
help-length = About how long. May stay empty.
field-interpreter = Interpreters
help-interpreter = Whether we bring an interpreter of our own.
field-subject = Subject
help-subject = What it is about, in your own language.
body =
    We request a call at this level: { $level }. Our speaker: { $caller }. Your speaker: { $called }. By { $means }.
    Not before { $earliest }.
    { $latest ->
        [absent] Latest time: not stated.
       *[present] Latest time: { $latest }.
    }
    { $length ->
        [absent] Length: not stated.
       *[present] Length: about { $length }.
    }
    { $interpreter ->
        [yes] We bring an interpreter.
       *[no] We bring no interpreter.
    }
    Subject: { $subject }
    Please accept, or decline with a reason.
