title = Meeting or visit accepted
purpose = Accepts the terms in one entry, those and no others, and repeats the dates. To accept a meeting is to accept nothing that is said at it.
field-about = Message accepted
help-about = The entry with the terms that you accept: a proposal, or other terms proposed.
field-dates = Dates
help-dates = The dates that you accept: one of those proposed, written out again.
field-time = Hours
help-time = The hours that you accept, if hours were proposed. May stay empty.
field-place = Place
help-place = The place, as you understand it. May stay empty.
field-head = Head of our delegation
help-head = The role, never a person's name. May stay empty.
field-size = Persons in our delegation
help-size = About how many, the head included. May stay empty.
field-remark = Remark
help-remark = In your own language. May stay empty.
body =
    We accept the terms in { $about }, as they stand there.
    Dates: { $dates }.
    { $time ->
        [absent] Hours: not stated.
       *[present] Hours: { $time }.
    }
    { $place ->
        [absent] Place: not stated.
       *[present] Place: { $place }
    }
    { $head ->
        [absent] Head of our delegation: not stated.
       *[present] Head of our delegation: { $head }.
    }
    { $size ->
        [absent] Persons in our delegation: not stated.
       *[present] Persons in our delegation: about { $size }.
    }
    { $remark ->
        [absent] No remark.
       *[present] Remark: { $remark }
    }
    We accept the meeting or visit only, and nothing that may be said at it.
