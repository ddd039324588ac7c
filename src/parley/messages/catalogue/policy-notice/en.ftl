title = Notice of a policy or strategy document
purpose = Tells of a new document on security policy or strategy, so that the other side hears of it from us.
field-title = Title
help-title = In the language of the document.
field-body = Issued by
help-body = The body that issued it.
field-kind = Kind
help-kind = What kind of document it is.
choice-kind-strategy = strategy
choice-kind-white_paper = white paper
choice-kind-yearly_report = yearly report
choice-kind-review = review of policy or posture
choice-kind-guidance = defence guidance
choice-kind-budget = defence budget
choice-kind-organisation = change of organisation or command
choice-kind-law = law or regulation
choice-kind-shift = major change of policy
field-date = Date
help-date = When it was or will be issued, as far as known.
field-public = Public
help-public = Whether the text is public. May stay empty.
field-public_source = Where it can be read
help-public_source = An address or a citation. May stay empty.
field-document = Document
help-document = The file, by its hash. May stay empty.
field-summary = Summary
help-summary = What changes, in your own words. May stay empty.
field-briefing = Briefing
help-briefing = Whether you offer a briefing. May stay empty.
field-contact = Contact
help-contact = The role on our side that answers questions about this. May stay empty.
field-remark = Remark
help-remark = In your own language. May stay empty.
body =
    We tell you of a document on policy or strategy. Title: { $title }
    Issued by: { $body }
    Kind: { $kind }. Date: { $date }.
    { $public ->
        [absent] Public or not: not stated.
        [yes] The text is public.
       *[no] The text is not public.
    }
    { $public_source ->
        [absent] Where it can be read: not stated.
       *[present] Where it can be read: { $public_source }
    }
    { $document ->
        [absent] Document: not stated.
       *[present] Document: { $document }.
    }
    { $summary ->
        [absent] Summary: not stated.
       *[present] Summary: { $summary }
    }
    { $briefing ->
        [absent] Briefing: not stated.
        [yes] We offer a briefing on it.
       *[no] We offer no briefing on it.
    }
    { $contact ->
        [absent] Contact: not stated.
       *[present] Contact: { $contact }.
    }
    { $remark ->
        [absent] No remark.
       *[present] Remark: { $remark }
    }
    Acknowledgement of this message means receipt only.
