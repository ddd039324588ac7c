title = Plan of the year agreed
purpose = Agrees to the plan of a year, named by hash. The plan stands when both sides have sent this form with the same files.
field-year = Year of the plan
help-year = The calendar year.
field-documents = Plan
help-documents = The files by hash, one for each language or one for all; they are sent apart.
field-items = Engagements in it
help-items = How many engagements the plan has. May stay empty.
field-engagements = Entries of the engagements
help-engagements = The entries that proposed them, as far as they stand on the record. May stay empty.
field-replaces = Takes the place of
help-replaces = The earlier agreement to a plan of the same year. May stay empty.
field-signatory = Agreed for us by
help-signatory = The role that agrees for your side.
field-remark = Remark
help-remark = In your own language. May stay empty.
body =
    We agree to the plan of the year.
    Year of the plan: { $year }.
    Plan: { $documents }.
    { $items ->
        [absent] Engagements in it: not stated.
       *[present] Engagements in it: { $items }.
    }
    { $engagements ->
        [absent] Entries of the engagements: not stated.
       *[present] Entries of the engagements: { $engagements }.
    }
    { $replaces ->
        [absent] Takes the place of: not stated.
       *[present] Takes the place of: { $replaces }.
    }
    Agreed for us by: { $signatory }.
    { $remark ->
        [absent] No remark.
       *[present] Remark: { $remark }
    }
    The plan stands when both sides have agreed to the same files. An engagement that cannot be held is cancelled or postponed on its own.
