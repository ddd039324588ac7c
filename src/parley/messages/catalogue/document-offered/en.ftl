title = Document offered
purpose = Offers a document to the other side, named by its hash, and says how it can be had. It says nothing of its content beyond the title.
field-title = Title
help-title = As it stands on the document.
field-document = Document
help-document = Its SHA-256, media type and size.
field-kind = Kind
help-kind = What kind of document it is.
choice-kind-statement = statement or note
choice-kind-report = report
choice-kind-policy = policy or strategy paper
choice-kind-minutes = minutes or agenda
choice-kind-chart = chart or map
choice-kind-track = tracks or sensor data
choice-kind-photograph = photographs or film
choice-kind-list = list or table
choice-kind-other = other document
field-pages = Pages
help-pages = How many. Leave empty if it has none.
field-languages = Languages
help-languages = In which it is written. May stay empty.
field-about = In connection with
help-about = The entry that it belongs to. May stay empty.
field-by = Sent by
help-by = How it reaches the other side. May stay empty.
field-until = Available until
help-until = After which it can no longer be had. May stay empty.
field-publication = Publication
help-publication = What the other side may do with it.
field-remark = Remark
help-remark = In your own language. May stay empty.
body =
    We offer a document. Title: { $title }
    Kind: { $kind }. File: { $document }.
    { $pages ->
        [absent] Pages: not stated.
       *[present] Pages: { $pages }.
    }
    { $languages ->
        [absent] Languages: not stated.
       *[present] Languages: { $languages }.
    }
    { $about ->
        [absent] In connection with: not stated.
       *[present] In connection with: { $about }.
    }
    { $by ->
        [absent] Sent by: not stated.
       *[present] Sent by: { $by }.
    }
    { $until ->
        [absent] Available until: not stated.
       *[present] Available until: { $until }.
    }
    Publication: { $publication }.
    { $remark ->
        [absent] No remark.
       *[present] Remark: { $remark }
    }
