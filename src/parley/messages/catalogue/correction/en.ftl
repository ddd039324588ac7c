title = Correction
purpose = Puts right one item of an earlier message. The earlier message stays on the record as it was sent.
field-about = Message corrected
help-about = The entry that is corrected; your own, or the other side's read-back of it.
field-item = Item
help-item = What in that message was wrong.
choice-item-position = the position
choice-item-beginning = the beginning
choice-item-end = the end
choice-item-number = the number
choice-item-unit = the unit of measure
choice-item-wording = the wording
choice-item-other = another item
field-position = Right position
help-position = Only if a position is corrected.
field-time = Right time
help-time = Only if a time is corrected.
field-amount = Right number
help-amount = Only if a number is corrected.
field-text = Right text
help-text = Only if words are corrected, or to say what the mistake was.
body =
    There is a mistake in the message { $about }. We correct { $item }. Do not act on what stood there before.
    { $position ->
        [absent] Position: no correction.
       *[present] Position, correction: { $position }.
    }
    { $time ->
        [absent] Time: no correction.
       *[present] Time, correction: { $time }.
    }
    { $amount ->
        [absent] Number: no correction.
       *[present] Number, correction: { $amount }.
    }
    { $text ->
        [absent] Text: no correction.
       *[present] Text, correction: { $text }
    }
