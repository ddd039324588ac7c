title = Answer to a concern
purpose = Answers a concern. To answer a concern is neither to share it nor to admit what it says.
field-about = Concern
help-about = The entry with the concern.
field-response = Answer
help-response = What your answer comes to.
choice-response-noted = we have noted it
choice-response-explained = we explain the matter below
choice-response-acting = we are taking the steps stated below
choice-response-not_shared = we do not share it
choice-response-later = we will answer later
field-text = Text
help-text = Explanation, steps or view, in your own language. May stay empty.
field-documents = Documents
help-documents = Documents by hash; they are sent apart. May stay empty.
field-later_by = Further answer by
help-later_by = If you answer later or in more detail: by when. May stay empty.
body =
    In answer to your concern in { $about }: { $response }.
    { $text ->
        [absent] Text: not stated.
       *[present] Text: { $text }
    }
    { $documents ->
        [absent] Documents: not stated.
       *[present] Documents: { $documents }.
    }
    { $later_by ->
        [absent] Further answer by: not stated.
       *[present] Further answer by: { $later_by }.
    }
    This answer does not say that we share the concern or admit what it states.
