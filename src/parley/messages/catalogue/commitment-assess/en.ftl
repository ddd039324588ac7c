title = Assessment of a commitment
purpose = Says how far, in the view of your side alone, a commitment has been met on a given day, and what your side still waits for.
field-about = Commitment
help-about = The entry with the commitment.
field-assessment = Assessment
help-assessment = One scale for both sides.
choice-assessment-no_evidence = no evidence
choice-assessment-not_started = not started
choice-assessment-limited = limited progress
choice-assessment-substantial = substantial progress
choice-assessment-complete = complete
field-as_of = As of
help-as_of = The day of this view.
field-awaited = What we still wait for
help-awaited = In your own language. Leave empty if nothing.
field-awaited_from = From whom
help-awaited_from = Who has to do what is waited for. May stay empty.
field-awaited_by = By when
help-awaited_by = May stay empty.
field-entries = Entries that it rests on
help-entries = Evidence and other entries. May stay empty.
field-reasons = Reasons
help-reasons = In your own language. May stay empty.
body =
    Our assessment of the commitment in { $about }: { $assessment }.
    As of: { $as_of }.
    { $awaited ->
        [absent] What we still wait for: not stated.
       *[present] What we still wait for: { $awaited }
    }
    { $awaited_from ->
        [absent] From whom: not stated.
       *[present] From whom: { $awaited_from }.
    }
    { $awaited_by ->
        [absent] No time limit is stated.
       *[present] By when: { $awaited_by }.
    }
    { $entries ->
        [absent] Entries that it rests on: not stated.
       *[present] Entries that it rests on: { $entries }.
    }
    { $reasons ->
        [absent] Reasons: not stated.
       *[present] Reasons: { $reasons }
    }
    This is the view of our side alone.
