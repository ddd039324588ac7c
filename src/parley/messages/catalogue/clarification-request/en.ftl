title = Clarification requested
purpose = Asks what a statement, a position, a commitment or another entry means. To ask is neither to accept nor to dispute it.
field-about = About
help-about = The entry that you ask about.
field-words = Words in question
help-words = The very words, in their own language. May stay empty.
field-questions = Questions
help-questions = One question each, in your own language. The answers follow the same order.
body =
    We ask for a clarification of { $about }.
    { $words ->
        [absent] Words in question: not stated.
       *[present] Words in question: { $words }
    }
    Questions: { $questions }
    Please answer each question, in the same order.
