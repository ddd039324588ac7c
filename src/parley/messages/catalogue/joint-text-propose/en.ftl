title = Joint text proposed
purpose = Proposes a text in the name of both sides: a joint statement, agreed points, a memorandum, an agreement or an annex. A counter-draft is a message of the same form.
field-about = About
help-about = The meeting or event that it belongs to. May stay empty.
field-kind = Kind
help-kind = What the text is.
choice-kind-statement = joint statement
choice-kind-press = joint press release
choice-kind-points = agreed points
choice-kind-memorandum = memorandum of understanding
choice-kind-agreement = agreement
choice-kind-annex = annex
choice-kind-terms = terms of reference
choice-kind-other = another text
field-title = Title of the text
help-title = In your own language.
field-version = Draft number
help-version = Counts up by one with each draft, whoever writes it.
field-documents = Texts
help-documents = The files by hash, one for each language or one for all; they are sent apart.
field-languages = Languages of the texts
help-languages = In the order of the files; one file with two languages counts for both.
field-authentic = Authentic texts
help-authentic = The languages whose text is authentic. Leave empty while it is not settled.
field-publication = Publication
help-publication = Whether the text is to be public.
choice-publication-public = the text is to be made public
choice-publication-confidential = the text is to stay confidential
choice-publication-open = not settled
field-publish_at = To be published at
help-publish_at = The same moment for both sides. May stay empty.
field-replaces = Takes the place of
help-replaces = The earlier draft. Leave empty for the first.
field-expires = Stands until
help-expires = Until when this proposal can be accepted. After that time it has lapsed; it is neither accepted nor declined.
field-remark = Remark
help-remark = In your own language. May stay empty.
body =
    We propose a joint text. Kind: { $kind }.
    { $about ->
        [absent] About: not stated.
       *[present] About: { $about }.
    }
    Title of the text: { $title }
    Draft number: { $version }.
    Texts: { $documents }.
    Languages of the texts: { $languages }.
    { $authentic ->
        [absent] Authentic texts: not stated.
       *[present] Authentic are the texts in { $authentic }.
    }
    Publication: { $publication }.
    { $publish_at ->
        [absent] To be published at: not stated.
       *[present] To be published at: { $publish_at }.
    }
    { $replaces ->
        [absent] Takes the place of: not stated.
       *[present] Takes the place of: { $replaces }.
    }
    This proposal stands until { $expires }. If it is not accepted by then, it lapses.
    { $remark ->
        [absent] No remark.
       *[present] Remark: { $remark }
    }
    Please agree to it, send a draft of your own, or decline with a reason. Until both sides have agreed to the same texts, the text stands in the name of neither side.
