title = Observed action
purpose = Names an action that, in the view of your side alone, confirms or contradicts a declared position.
field-about = Position
help-about = The entry with the position: a declaration, a statement or a commitment.
field-relation = In our view
help-relation = How the action stands to the position.
choice-relation-confirms = it confirms the position
choice-relation-contradicts = it contradicts the position
choice-relation-unclear = it is not clear how it stands to the position
field-action = Action
help-action = What was done, in your own language: facts first.
field-actor = Whose action
help-actor = Who acted.
field-dates = Date
help-dates = When.
field-place = Place
help-place = By its name. May stay empty.
field-position = Coordinates
help-position = May stay empty.
field-entries = Entries that show it
help-entries = May stay empty.
field-documents = Documents
help-documents = By hash; the files are sent apart. May stay empty.
field-public_source = Can be read at
help-public_source = Where the public finds it. May stay empty.
body =
    We have observed an action that concerns { $about }.
    In our view: { $relation }.
    Action: { $action }
    Whose action: { $actor }.
    Date: { $dates }.
    { $place ->
        [absent] Place: not stated.
       *[present] Place: { $place }
    }
    { $position ->
        [absent] Coordinates: not stated.
       *[present] Coordinates: { $position }.
    }
    { $entries ->
        [absent] Entries that show it: not stated.
       *[present] Entries that show it: { $entries }.
    }
    { $documents ->
        [absent] Documents: not stated.
       *[present] Documents: { $documents }.
    }
    { $public_source ->
        [absent] Can be read at: not stated.
       *[present] Can be read at: { $public_source }.
    }
    This is the view of our side alone.
