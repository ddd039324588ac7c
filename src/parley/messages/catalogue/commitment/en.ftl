title = Commitment
purpose = Puts a promise on the record: its words in two languages, where they come from, whose it is, when it is due, and on whose word it rests.
field-text = Text
help-text = The words of the commitment, in your own language.
field-second_text = Text in the other language
help-second_text = The same in the language of the other side.
field-authentic = Authentic text
help-authentic = Which of the two texts decides.
choice-authentic-both = both texts
choice-authentic-first = the first text
choice-authentic-second = the second text
choice-authentic-open = not settled
field-owner = Owner
help-owner = Who has to do it.
field-basis = On whose word
help-basis = What the commitment rests on.
choice-basis-agreed_text = a text that both sides have agreed
choice-basis-this_message = our own word in this message
choice-basis-our_statement = a public statement of our side
choice-basis-your_statement = a public statement of your side
choice-basis-our_account = our own account of what was said
field-source_entry = Source
help-source_entry = The entry in which it stands: minutes, joint text, statement, dated fact. May stay empty.
field-paragraph = Paragraph
help-paragraph = The place in the source, so that it can be found. May stay empty.
field-public_source = Can be read at
help-public_source = Where the public finds it. May stay empty.
field-made = Made on
help-made = When it was made. May stay empty.
field-due = Due
help-due = By when it is to be done. May stay empty.
field-condition = Condition
help-condition = What must happen first, in the words of the source. May stay empty.
field-level = Level
help-level = At which level it was made. May stay empty.
body =
    We put a commitment on the record.
    Text: { $text }
    Text in the other language: { $second_text }
    Authentic text: { $authentic }.
    Owner: { $owner }.
    On whose word: { $basis }.
    { $source_entry ->
        [absent] Source: not stated.
       *[present] Source: { $source_entry }.
    }
    { $paragraph ->
        [absent] Paragraph: not stated.
       *[present] Paragraph: { $paragraph }
    }
    { $public_source ->
        [absent] Can be read at: not stated.
       *[present] Can be read at: { $public_source }.
    }
    { $made ->
        [absent] The day on which it was made is not stated.
       *[present] Made on: { $made }.
    }
    { $due ->
        [absent] No due date is stated.
       *[present] Due: { $due }.
    }
    { $condition ->
        [absent] Condition: not stated.
       *[present] Condition: { $condition }
    }
    { $level ->
        [absent] Level: not stated.
       *[present] Level: { $level }.
    }
