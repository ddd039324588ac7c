title = Information given
purpose = Answers a request for information.
field-about = Answers
help-about = The entry that asks.
field-state = Answer
help-state = Whether this is all.
choice-state-all = all that was asked for is given
choice-state-part = a part is given, the rest follows
choice-state-none_now = no information now, a further answer follows
choice-state-none = no information
choice-state-not_given = we do not give this information
field-text = Information
help-text = In your own language. May stay empty.
field-next_by = Further answer by
help-next_by = Only if an answer is still to come. May stay empty.
field-time = Time of the information
help-time = As of when it holds. May stay empty.
field-positions = Positions
help-positions = The positions asked for, in order. May stay empty.
field-units = Units
help-units = The units asked for. May stay empty.
field-documents = Documents
help-documents = Recordings or papers asked for, by their hashes. May stay empty.
body =
    We answer your request for information: { $about }. Answer: { $state }.
    { $text ->
        [absent] Information: not stated.
       *[present] Information: { $text }
    }
    { $next_by ->
        [absent] Further answer by: not stated.
       *[present] Further answer by: { $next_by }.
    }
    { $time ->
        [absent] Time of the information: not stated.
       *[present] Time of the information: { $time }.
    }
    { $positions ->
        [absent] Positions: not stated.
       *[present] Positions: { $positions }.
    }
    { $units ->
        [absent] Units: not stated.
       *[present] Units: { $units }.
    }
    { $documents ->
        [absent] Documents: not stated.
       *[present] Documents: { $documents }.
    }
