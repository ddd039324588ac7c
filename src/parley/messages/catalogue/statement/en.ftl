title = Public statement of our side
purpose = Puts on the record what your side has said in public about a meeting or an event: the text, a file, or where it can be read.
field-about = About
help-about = The meeting or event: its acceptance, session, call, incident or dated fact.
field-issuer = Issued by
help-issuer = The office or role that issued it.
field-kind = Kind
help-kind = In which form it was published.
choice-kind-readout = account of a meeting or call
choice-kind-press_release = press release
choice-kind-spokesperson = words of a spokesperson
choice-kind-speech = speech
choice-kind-online = online post
choice-kind-testimony = words before the legislature
choice-kind-other = another form
field-published = Published on, by our calendar
help-published = The day in your own calendar.
field-published_at = Published at
help-published_at = The exact time, if known. May stay empty.
field-languages = Languages
help-languages = The languages in which your side published it.
field-text = Text
help-text = The full text in its own language. May stay empty if a file or a place to read it is given.
field-documents = Files
help-documents = The files by hash; they are sent apart. May stay empty.
field-public_source = Can be read at
help-public_source = Where the public finds it. May stay empty.
field-event_dates = Date of the event as the statement gives it
help-event_dates = As it stands in the statement, even if the other side's differs. May stay empty.
field-event_place = Place of the event as the statement gives it
help-event_place = As it stands in the statement. May stay empty.
field-topics = Topics named
help-topics = The topics that the statement names, by the nearest names in the list. May stay empty.
field-other_topics = Other topics named
help-other_topics = Topics that the statement names and the list has not, each in a few words. May stay empty.
field-agreed = What the statement says was agreed
help-agreed = What it says that both sides agreed, in its own words. May stay empty.
body =
    Our side has made a public statement about { $about }.
    Issued by: { $issuer }.
    Kind: { $kind }.
    Published on, by our calendar: { $published }.
    { $published_at ->
        [absent] Published at: not stated.
       *[present] Published at: { $published_at }.
    }
    Languages: { $languages }.
    { $text ->
        [absent] Text: not stated.
       *[present] Text: { $text }
    }
    { $documents ->
        [absent] Files: not stated.
       *[present] Files: { $documents }.
    }
    { $public_source ->
        [absent] Can be read at: not stated.
       *[present] Can be read at: { $public_source }.
    }
    { $event_dates ->
        [absent] What date the statement gives for the event is not stated.
       *[present] Date of the event as the statement gives it: { $event_dates }.
    }
    { $event_place ->
        [absent] Place of the event as the statement gives it: not stated.
       *[present] Place of the event as the statement gives it: { $event_place }
    }
    { $topics ->
        [absent] Topics named: not stated.
       *[present] Topics named: { $topics }.
    }
    { $other_topics ->
        [absent] Other topics named: not stated.
       *[present] Other topics named: { $other_topics }
    }
    { $agreed ->
        [absent] What the statement says was agreed: not stated.
       *[present] What the statement says was agreed: { $agreed }
    }
    This is the word of our side alone.
