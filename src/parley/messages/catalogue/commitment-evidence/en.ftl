title = Evidence on a commitment
purpose = Adds evidence of what was or was not done about a commitment. It assesses nothing; for that there is a form of its own.
field-about = Commitment
help-about = The entry with the commitment.
field-dates = Date of what it shows
help-dates = When the thing happened that it shows. May stay empty.
field-entries = Entries
help-entries = Entries of the record that show it. May stay empty.
field-documents = Documents
help-documents = By hash; the files are sent apart. May stay empty.
field-public_source = Can be read at
help-public_source = Where the public finds it. May stay empty.
field-note = Note
help-note = What it shows, in your own language. May stay empty.
body =
    We add evidence on the commitment in { $about }.
    { $dates ->
        [absent] The date of what it shows is not stated.
       *[present] Date of what it shows: { $dates }.
    }
    { $entries ->
        [absent] Entries: not stated.
       *[present] Entries: { $entries }.
    }
    { $documents ->
        [absent] Documents: not stated.
       *[present] Documents: { $documents }.
    }
    { $public_source ->
        [absent] Can be read at: not stated.
       *[present] Can be read at: { $public_source }.
    }
    { $note ->
        [absent] Note: not stated.
       *[present] Note: { $note }
    }
