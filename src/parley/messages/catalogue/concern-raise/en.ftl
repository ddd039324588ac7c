title = Concern raised
purpose = Raises a concern with the other side, says what it is about and whether an answer is wanted.
field-topic = Topic
help-topic = The nearest name in the list, for comparing. It is no part of the concern's wording.
field-concern = Concern
help-concern = What concerns you and why, in your own language.
field-about = About
help-about = The entries that it is about: notices, encounters, statements. May stay empty.
field-meeting = Raised at the meeting
help-meeting = The meeting at which it was or will be raised. May stay empty.
field-asked = What we ask of you
help-asked = What would meet the concern, in your own language. May stay empty.
field-earlier = Raised before in
help-earlier = The entry in which you raised it before. May stay empty.
field-answer_wanted = Answer wanted
help-answer_wanted = Yes if you wait for an answer.
field-answer_by = Answer by
help-answer_by = Only if an answer is wanted. May stay empty.
body =
    We raise a concern. Topic: { $topic }.
    Concern: { $concern }
    { $about ->
        [absent] About: not stated.
       *[present] About: { $about }.
    }
    { $meeting ->
        [absent] Raised at the meeting: not stated.
       *[present] Raised at the meeting: { $meeting }.
    }
    { $asked ->
        [absent] What we ask of you: not stated.
       *[present] What we ask of you: { $asked }
    }
    { $earlier ->
        [absent] Raised before in: not stated.
       *[present] Raised before in: { $earlier }.
    }
    { $answer_wanted ->
        [yes] We ask for an answer.
       *[no] We do not ask for an answer.
    }
    { $answer_by ->
        [absent] Answer by: not stated.
       *[present] Answer by: { $answer_by }.
    }
