title = Clarification
purpose = Clarifies an entry of your side, on request or of your own accord.
field-about = About
help-about = The request, or your own entry that you clarify unasked.
field-extent = Extent
help-extent = How much of what was asked you answer.
choice-extent-full = everything asked is answered
choice-extent-part = part of what was asked is answered
choice-extent-none = we cannot answer
choice-extent-unasked = given unasked
field-answers = Answers
help-answers = One answer each, in the order of the questions, in your own language. May stay empty.
field-text = Further text
help-text = What is to be said beyond the questions, or why you cannot answer, in your own language. May stay empty.
field-documents = Documents
help-documents = By hash; the files are sent apart. May stay empty.
body =
    On the clarification of { $about } we say the following. Extent: { $extent }.
    { $answers ->
        [absent] Answers: not stated.
       *[present] Answers: { $answers }
    }
    { $text ->
        [absent] Further text: not stated.
       *[present] Further text: { $text }
    }
    { $documents ->
        [absent] Documents: not stated.
       *[present] Documents: { $documents }.
    }
