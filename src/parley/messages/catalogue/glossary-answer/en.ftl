title = Answer on a glossary entry
purpose = Answers a proposed glossary entry: agreed, disputed, or agreed with another wording.
field-about = Glossary entry
help-about = The entry with the proposal.
field-terms = Term
help-terms = The term in each language, as you read it in the proposal.
field-response = Answer
help-response = What you say to it.
choice-response-agreed = We agree to these terms and their meaning
choice-response-other_wording = We do not agree to this wording and propose another
choice-response-disputed = We dispute it. Each side keeps its own term
choice-response-untranslated = We ask that the name not be translated
field-our_terms = Our wording
help-our_terms = Your wording, one a line, with the language before it. May stay empty.
field-definitions = Our meaning
help-definitions = What it means in your view, one a line. May stay empty.
field-note = Note
help-note = In your own language. May stay empty.
body =
    In answer to your proposal, { $about }. Term in each language: { $terms }
    { $response }.
    { $our_terms ->
        [absent] Our wording: not stated.
       *[present] Our wording: { $our_terms }
    }
    { $definitions ->
        [absent] Our meaning: not stated.
       *[present] Our meaning: { $definitions }
    }
    { $note ->
        [absent] No note.
       *[present] Note: { $note }
    }
