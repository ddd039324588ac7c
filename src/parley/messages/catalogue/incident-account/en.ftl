title = Account of an incident
purpose = Our account of what happened. The other side gives its own.
field-about = Incident
help-about = The entry that opened the handling of the incident, or the message that it began with.
field-state = State of the account
help-state = Whether it may still change.
choice-state-first = first account, may change
choice-state-further = further account, may change
choice-state-final = final account of our side
field-text = Account
help-text = In your own language, in order of time.
field-period = Period
help-period = What times the account covers. May stay empty.
field-positions = Positions
help-positions = In order of time. May stay empty.
field-dead = Dead
help-dead = On our side, as known now. Leave empty if not known.
field-injured = Injured
help-injured = On our side, as known now. Leave empty if not known.
field-missing = Missing
help-missing = On our side, as known now. Leave empty if not known.
field-measures = Measures taken
help-measures = What our side has done since. May stay empty.
field-documents = Documents
help-documents = By hash. May stay empty.
body =
    Our account of this incident: { $about }. State of the account: { $state }.
    Account: { $text }
    { $period ->
        [absent] Period: not stated.
       *[present] Period: { $period }.
    }
    { $positions ->
        [absent] Positions: not stated.
       *[present] Positions: { $positions }.
    }
    { $dead ->
        [absent] Dead: not stated.
       *[present] Dead: { $dead }.
    }
    { $injured ->
        [absent] Injured: not stated.
       *[present] Injured: { $injured }.
    }
    { $missing ->
        [absent] Missing: not stated.
       *[present] Missing: { $missing }.
    }
    { $measures ->
        [absent] Measures taken: not stated.
       *[present] Measures taken: { $measures }
    }
    { $documents ->
        [absent] Documents: not stated.
       *[present] Documents: { $documents }.
    }
    This is our account. Each side gives its own.
