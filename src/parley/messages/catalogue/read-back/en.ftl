title = Read-back
purpose = Says back what counts in a message, so that a slip is found before anyone acts on it. It accepts nothing.
field-about = Message read back
help-about = The entry that you read back.
field-position = Position
help-position = The position as you understood it. It is shown in degrees and minutes.
field-from = From
help-from = The beginning as you understood it.
field-until = Until
help-until = The end as you understood it.
field-amount = Number
help-amount = A number of the message as you understood it.
field-words = In words
help-words = What else counts, in your own words and language.
body =
    We read back your message, { $about }. A read-back is no agreement. If anything is wrong, please send a correction.
    { $position ->
        [absent] Position: not read back.
       *[present] Position: { $position }.
    }
    { $from ->
        [absent] From: not read back.
       *[present] From: { $from }.
    }
    { $until ->
        [absent] Until: not read back.
       *[present] Until: { $until }.
    }
    { $amount ->
        [absent] Number: not read back.
       *[present] Number: { $amount }.
    }
    { $words ->
        [absent] In words: not read back.
       *[present] In words: { $words }
    }
