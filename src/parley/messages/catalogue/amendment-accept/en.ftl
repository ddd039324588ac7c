title = Change of a notice accepted
purpose = Accepts a proposed change of a notice as it stands. From then on the notice is as proposed, and both sides have signed it.
field-about = Proposal
help-about = The entry with the proposal.
field-remark = Remark
help-remark = In your own language. May stay empty.
body =
    We accept the proposal in { $about } as it stands. From now on the notice is changed as proposed.
    { $remark ->
        [absent] No remark.
       *[present] Remark: { $remark }
    }
    If your withdrawal of the proposal and this message have crossed, the notice is not changed.
