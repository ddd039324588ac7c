title = Signal cancelled
purpose = Takes back a signal of the YV1 table that one of our units made. It no longer holds from the time given.
field-signal = Signal cancelled
help-signal = The signal as it was made: RU2 5 min, PP8 045, RT7 500 yd.
field-from = Made by
help-from = The unit that made it.
field-made_at = Made at
help-made_at = When it was made.
field-cancelled_at = Cancelled at
help-cancelled_at = From when on it no longer holds.
field-about = Message
help-about = The message that told the signal, if there was one.
field-reason = Reason
help-reason = Why it is cancelled. May stay empty.
choice-reason-completed = what it told is over
choice-reason-mistake = it was made by mistake
choice-reason-changed_intention = the intention has changed
choice-reason-other = another reason
body =
    CANCELLED from { $cancelled_at } on:
    { $signal }
    Made by { $from } at { $made_at }.
    { $about ->
        [absent] Message: not stated.
       *[present] Message: { $about }.
    }
    { $reason ->
        [absent] Reason: not stated.
       *[present] Reason: { $reason }.
    }
