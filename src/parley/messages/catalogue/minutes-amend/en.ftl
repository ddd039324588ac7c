title = Amendment to draft minutes proposed
purpose = Proposes one change in draft minutes. It is taken up by a new draft, or left aside when the draft is signed as it stands.
field-about = Draft
help-about = The entry with the draft.
field-paragraph = Paragraph
help-paragraph = Where, so that it can be found: language, number, line.
field-change = Change
help-change = What is to be done there.
choice-change-replace = replace the old words by the new
choice-change-insert = insert the new words
choice-change-delete = delete the old words
field-old_text = Old words
help-old_text = As they stand in the draft, in their own language. Leave empty for an insertion.
field-new_text = New words
help-new_text = As they are to stand. Leave empty for a deletion.
field-reason = Reason
help-reason = In your own language. May stay empty.
body =
    We propose a change in the draft minutes in { $about }.
    Paragraph: { $paragraph }
    Change: { $change }.
    { $old_text ->
        [absent] Old words: none.
       *[present] Old words: { $old_text }
    }
    { $new_text ->
        [absent] New words: none.
       *[present] New words: { $new_text }
    }
    { $reason ->
        [absent] Reason: not stated.
       *[present] Reason: { $reason }
    }
