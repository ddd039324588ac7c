title = Courtesy translation
purpose = Gives a translation of free text in an entry, as a courtesy. The text in its author's language stays the authoritative one.
field-about = Entry translated
help-about = The entry whose text is translated; your own or the other side's.
field-field = Field
help-field = The number of the one field that is translated. Leave empty if all free text is.
field-source = From
help-source = The language of the text translated.
field-target = Into
help-target = The language of the translation.
field-text = Translation
help-text = The whole of it; nothing added, nothing left out.
field-method = Method
help-method = How it was made.
choice-method-human = by a person
choice-method-machine = by machine, not revised
choice-method-assisted = by machine, revised by a person
field-author = Translator
help-author = The role that made it or had it made. Roles, never names of persons.
field-reviewer = Reviewer
help-reviewer = The role that compared it with the original. Leave empty if nobody did.
field-doubt = In doubt
help-doubt = Words whose meaning is in doubt, in your own language. May stay empty.
body =
    Courtesy translation of the text in { $about }. The text in its author's language stays authoritative.
    { $field ->
        [absent] Field: not stated; all free text.
       *[present] Field number: { $field }.
    }
    From: { $source }. Into: { $target }. Method: { $method }.
    Translator: { $author }.
    { $reviewer ->
        [absent] Reviewer: not stated.
       *[present] Reviewer: { $reviewer }.
    }
    Translation: { $text }
    { $doubt ->
        [absent] In doubt: not stated.
       *[present] In doubt: { $doubt }
    }
