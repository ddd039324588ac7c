title = Channel proposal agreed
purpose = Agrees to a proposal about a channel as it stands. To change a term, decline or propose anew.
field-about = Proposal
help-about = The entry with the proposal.
field-channel = Channel
help-channel = The channel's short name, as in the header of its messages.
field-act = Matter
help-act = What the proposal is for, as you read it.
field-remark = Remark
help-remark = In your own language. May stay empty.
body =
    In answer to your proposal, { $about }: we agree to it as it stands. Channel: { $channel }. Matter: { $act }.
    { $remark ->
        [absent] No remark.
       *[present] Remark: { $remark }
    }
    A remark changes nothing in what is agreed.
