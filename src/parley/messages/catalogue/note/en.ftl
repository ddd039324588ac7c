title = Note
purpose = A free note in its author's own language, which is its authoritative text.
field-subject = Subject
help-subject = A few words. May stay empty.
field-text = Text
help-text = In your own language. What a form can say, say with the form.
body =
    { $subject ->
        [absent] Subject: not stated.
       *[present] Subject: { $subject }
    }
    Text in its author's language: { $text }
