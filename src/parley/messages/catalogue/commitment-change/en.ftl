title = Commitment changed
purpose = Says that your side has changed the words, the due date or the condition of a commitment. Whether the other side takes that is for it to say.
field-about = Commitment
help-about = The entry with the commitment.
field-text = Text
help-text = The words as they are to stand, in your own language. Leave empty if they stay.
field-second_text = Text in the other language
help-second_text = The same in the other side's language. Leave empty if the words stay.
field-due = Due
help-due = The new date. Leave empty if it stays.
field-condition = Condition
help-condition = The new condition. Leave empty if it stays.
field-agreed_in = Agreed with you in
help-agreed_in = The entry in which the other side agreed. Leave empty if it has not.
field-reason = Reason
help-reason = In your own language. May stay empty.
body =
    We change the commitment in { $about } as follows.
    { $text ->
        [absent] Text: no change.
       *[present] Text: { $text }
    }
    { $second_text ->
        [absent] Text in the other language: no change.
       *[present] Text in the other language: { $second_text }
    }
    { $due ->
        [absent] No change of the due date.
       *[present] Due: { $due }.
    }
    { $condition ->
        [absent] Condition: no change.
       *[present] Condition: { $condition }
    }
    { $agreed_in ->
        [absent] Agreed with you in: no entry is named.
       *[present] Agreed with you in: { $agreed_in }.
    }
    { $reason ->
        [absent] Reason: not stated.
       *[present] Reason: { $reason }
    }
    The earlier words stay on the record. Whether your side accepts the change is for your side to say.
