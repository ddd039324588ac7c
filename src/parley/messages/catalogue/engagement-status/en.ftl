title = Status of an engagement
purpose = Says, for your side alone, what has become of a proposed engagement. The other side's word may differ; both stand.
field-about = Engagement
help-about = The entry that proposed it.
field-status = Status
help-status = As your side sees it on the day below.
choice-status-agreed = agreed by our side
choice-status-executed = carried out
choice-status-refused = declined by our side
choice-status-refused_by_other = declined by your side
choice-status-cancelled = cancelled by our side
choice-status-cancelled_by_other = cancelled by your side
choice-status-no_answer = no answer from your side
field-as_of = As of
help-as_of = The day of this word.
field-dates = Dates of the engagement
help-dates = When it took place or will take place. May stay empty.
field-reason = Reason
help-reason = For what was declined or cancelled. May stay empty.
field-cause = Act or event that we name as the cause
help-cause = In your own language. May stay empty.
field-cause_entry = Entry of that act or event
help-cause_entry = May stay empty.
field-evidence = Report or other document
help-evidence = By hash; the file is sent apart. May stay empty.
field-remark = Remark
help-remark = In your own language. May stay empty.
body =
    The status of the engagement in { $about }, by our record: { $status }.
    As of: { $as_of }.
    { $dates ->
        [absent] No dates of the engagement are stated.
       *[present] Dates of the engagement: { $dates }.
    }
    { $reason ->
        [absent] Reason: not stated.
       *[present] Reason: { $reason }.
    }
    { $cause ->
        [absent] Act or event that we name as the cause: not stated.
       *[present] Act or event that we name as the cause: { $cause }
    }
    { $cause_entry ->
        [absent] Entry of that act or event: not stated.
       *[present] Entry of that act or event: { $cause_entry }.
    }
    { $evidence ->
        [absent] Report or other document: not stated.
       *[present] Report or other document: { $evidence }.
    }
    { $remark ->
        [absent] No remark.
       *[present] Remark: { $remark }
    }
    This is the word of our side alone.
