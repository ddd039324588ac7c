title = Cancel
purpose = Withdraws an earlier message of one's own. That message stays on the record; what was done under it before is not undone.
field-about = Message cancelled
help-about = Your own entry that is withdrawn. Where a form of its own withdraws such a message, use that form.
field-reason = Reason
help-reason = Why it is withdrawn.
choice-reason-error = it was sent in error
choice-reason-facts = its content was wrong
choice-reason-overtaken = events have overtaken it
choice-reason-replaced = another message takes its place
choice-reason-duplicate = it was sent more than once
choice-reason-withdrawn = we withdraw the offer or request in it
choice-reason-not_stated = no reason is stated
field-replaced_by = Replaced by
help-replaced_by = The entry that takes its place. May stay empty.
field-remark = Remark
help-remark = In your own language. May stay empty.
body =
    We cancel our message, { $about }. Do not act on it from now on. Reason: { $reason }.
    { $replaced_by ->
        [absent] No message is stated that takes its place.
       *[present] In its place stands our message, { $replaced_by }.
    }
    { $remark ->
        [absent] No remark.
       *[present] Remark: { $remark }
    }
    If an acceptance of it crosses this message, neither side is bound.
