title = Glossary entry proposed
purpose = Proposes how a term is said in each language and what it means, or records that it is disputed. Using the other side's term is not accepting its view.
field-kind = Kind
help-kind = What kind of word it is.
choice-kind-term = term
choice-kind-place = name of a place or area
choice-kind-name = name of an institution, agreement or mechanism
choice-kind-abbreviation = abbreviation
choice-kind-untranslated = name that is not translated
field-terms = Term
help-terms = The term in each language, one a line, with the language before it.
field-definitions = Meaning
help-definitions = What it means, one a line, in one language or in several. May stay empty.
field-status = Status
help-status = How it stands between the sides.
choice-status-proposed = proposed
choice-status-agreed = agreed before
choice-status-disputed = disputed; each side keeps its own term
field-source = Source
help-source = A text in which the term stands. May stay empty.
field-note = Note
help-note = In your own language. May stay empty.
body =
    We propose this entry for the glossary. Kind: { $kind }. Status: { $status }.
    Term in each language: { $terms }
    { $definitions ->
        [absent] Meaning: not stated.
       *[present] Meaning: { $definitions }
    }
    { $source ->
        [absent] Source: not stated.
       *[present] Source: { $source }.
    }
    { $note ->
        [absent] No note.
       *[present] Note: { $note }
    }
    Please agree, dispute or propose another wording.
