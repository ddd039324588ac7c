title = Proposal declined
purpose = Declines one proposal: of a meeting, a visit, an engagement or a text. It is not the same as no answer, and the record keeps the two apart.
field-about = Proposal
help-about = The entry with the proposal.
field-reason = Reason
help-reason = Why it is declined.
field-cause = Act or event that we name as the cause
help-cause = If the reason is an act or an event: which one, in your own language. May stay empty.
field-cause_entry = Entry of that act or event
help-cause_entry = The entry in which that act or event stands, if there is one. May stay empty.
field-again_from = A new proposal will be considered from
help-again_from = From when on you would look at a new proposal. May stay empty.
field-remark = Remark
help-remark = In your own language. May stay empty.
body =
    We decline the proposal in { $about }. Reason: { $reason }.
    { $cause ->
        [absent] Act or event that we name as the cause: not stated.
       *[present] Act or event that we name as the cause: { $cause }
    }
    { $cause_entry ->
        [absent] Entry of that act or event: not stated.
       *[present] Entry of that act or event: { $cause_entry }.
    }
    { $again_from ->
        [absent] The date from which a new proposal will be considered is not stated.
       *[present] A new proposal will be considered from { $again_from }.
    }
    { $remark ->
        [absent] No remark.
       *[present] Remark: { $remark }
    }
