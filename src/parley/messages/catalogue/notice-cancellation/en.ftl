title = Cancellation of a notice
purpose = Says that a notified activity will not take place, or not go on, and from when the areas are free of it.
field-about = Notice cancelled
help-about = The entry with the notice.
field-free_from = Areas free from
help-free_from = From when nothing of this activity happens in the areas.
field-reason = Reason
help-reason = Why the notice is cancelled. May stay empty.
field-remark = Remark
help-remark = In your own language. May stay empty.
body =
    We cancel our notice: { $about }.
    From { $free_from } on, this activity does not take place in the areas of the notice.
    { $reason ->
        [absent] Reason: not stated.
       *[present] Reason: { $reason }.
    }
    { $remark ->
        [absent] No remark.
       *[present] Remark: { $remark }
    }
