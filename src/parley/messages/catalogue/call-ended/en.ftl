title = Call ended
purpose = Records that a call took place, from when to when, between whom, and how it ended.
field-about = Call
help-about = The entry with the request for the call or with its acceptance.
field-time = Time
help-time = From the first to the last word.
field-means = Means
help-means = How the call is or was placed.
field-our_speakers = Our speakers
help-our_speakers = The roles that spoke for us.
field-your_speakers = Your speakers
help-your_speakers = The roles that spoke for the other side.
field-end = How it ended
help-end = As you saw it.
choice-end-agreed = both ended it
choice-end-by_us = we ended it
choice-end-by_you = you ended it
choice-end-cut_off = it was cut off
field-summary = Summary
help-summary = What was agreed about a summary.
choice-summary-joint = a joint summary was agreed on
choice-summary-each = each side writes its own
choice-summary-open = nothing was agreed about a summary
field-next_at = Next call
help-next_at = If one was agreed. May stay empty.
field-remark = Remark
help-remark = In your own language. May stay empty.
body =
    The call has ended: { $about }. Time: { $time }. Means: { $means }.
    Our speakers: { $our_speakers }.
    Your speakers: { $your_speakers }.
    End: { $end }. Summary: { $summary }.
    { $next_at ->
        [absent] Next call: not stated.
       *[present] Next call: { $next_at }.
    }
    { $remark ->
        [absent] No remark.
       *[present] Remark: { $remark }
    }
