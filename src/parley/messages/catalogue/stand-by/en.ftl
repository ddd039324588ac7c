title = Stand by
purpose = Says that the answer comes later, and by when. It answers nothing and accepts nothing; the answer is still owed.
field-about = Message
help-about = The entry that waits for your answer.
field-until = Answer by
help-until = By when your answer comes. State a time that you can keep.
field-reason = Reason
help-reason = Why it takes time. May stay empty.
choice-reason-decision = it is with those who decide
choice-reason-facts = facts are being established
choice-reason-units = units are being asked
choice-reason-translation = it is being translated
choice-reason-person = the person asked for is being called
choice-reason-other_matter = another urgent matter comes first
field-remark = Remark
help-remark = In your own language. May stay empty.
body =
    Stand by for our answer to your message, { $about }. We will answer by { $until }. This is not yet an answer.
    { $reason ->
        [absent] Reason: not stated.
       *[present] Reason: { $reason }.
    }
    { $remark ->
        [absent] No remark.
       *[present] Remark: { $remark }
    }
