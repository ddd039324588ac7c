title = Question about a signal
purpose = Asks what a signal means, or asks to repeat it. Said as YV1 ZL3 at sea.
field-question = Question
help-question = What we ask about the signal.
choice-question-meaning = what do you mean by your signal?
choice-question-repeat = please repeat your signal: we could not read it.
choice-question-complement = which direction, course, distance or time belongs to your signal?
field-signal = Signal
help-signal = The code as we read it, for example PP8. Leave empty if we could not read it.
field-from = Made by
help-from = The unit that made the signal.
field-seen_at = Received at
help-seen_at = When we saw or heard it.
field-as_read = As read
help-as_read = What we saw or heard, if it was not plain. May stay empty.
body =
    YV1 ZL3: { $question }
    { $signal ->
        [absent] The signal: not read.
       *[present] The signal: { $signal }
    }
    Made by { $from }, received at { $seen_at }.
    { $as_read ->
        [absent] As read: not stated.
       *[present] As read: { $as_read }
    }
