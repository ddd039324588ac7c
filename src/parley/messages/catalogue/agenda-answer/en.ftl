title = Answer to an agenda item
purpose = Agrees to an item, declines it or defers it. The item itself is left as it was offered.
field-about = Agenda item
help-about = The entry with the item.
field-answer = Answer
help-answer = What becomes of the item at this meeting.
choice-answer-agreed = agreed, the item is on the agenda
choice-answer-declined = declined, the item is not on the agenda
choice-answer-deferred = deferred, the item is left for a later meeting
field-session = Session
help-session = In which kind of session it would stand. May stay empty.
field-deferred_to = Deferred to
help-deferred_to = For a deferred item: about when. May stay empty.
field-reason = Reason
help-reason = Why, if it is declined or deferred. May stay empty.
field-remark = Remark
help-remark = In your own language. May stay empty.
body =
    Our answer to the agenda item in { $about }: { $answer }.
    { $session ->
        [absent] Session: not stated.
       *[present] Session: { $session }.
    }
    { $deferred_to ->
        [absent] Deferred to: not stated.
       *[present] Deferred to: about { $deferred_to }.
    }
    { $reason ->
        [absent] Reason: not stated.
       *[present] Reason: { $reason }.
    }
    { $remark ->
        [absent] No remark.
       *[present] Remark: { $remark }
    }
    This answer is about the agenda only. It is no agreement with the content of the item.
