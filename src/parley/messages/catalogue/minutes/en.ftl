title = Draft minutes
purpose = Offers a draft of the minutes of a meeting. It becomes the minutes when both sides have signed the same texts.
field-meeting = Meeting
help-meeting = The acceptance by which the meeting was agreed; before that, its proposal; for a past meeting that has neither, the entry of its dated fact.
field-version = Draft number
help-version = Counts up by one with each draft, whoever writes it.
field-documents = Texts
help-documents = The files by hash, one for each language or one for all; they are sent apart.
field-languages = Languages of the texts
help-languages = In the order of the files; one file with two languages counts for both.
field-authentic = Authentic texts
help-authentic = The languages whose text is authentic. Leave empty while it is not settled.
field-replaces = Takes the place of
help-replaces = The earlier draft. Leave empty for the first.
field-previous = Minutes of the round before
help-previous = The signed minutes of the round before. May stay empty.
field-summary = Summary
help-summary = What changed or what to look at, in your own language. It is no part of the minutes. May stay empty.
body =
    We offer a draft of the minutes of this meeting: { $meeting }.
    Draft number: { $version }.
    Texts: { $documents }.
    Languages of the texts: { $languages }.
    { $authentic ->
        [absent] Authentic texts: not stated.
       *[present] Authentic are the texts in { $authentic }.
    }
    { $replaces ->
        [absent] Takes the place of: not stated.
       *[present] Takes the place of: { $replaces }.
    }
    { $previous ->
        [absent] Minutes of the round before: not stated.
       *[present] Minutes of the round before: { $previous }.
    }
    { $summary ->
        [absent] Summary: not stated.
       *[present] Summary: { $summary }
    }
    Please sign it, or propose amendments. Until both sides have signed the same texts, there are no minutes.
