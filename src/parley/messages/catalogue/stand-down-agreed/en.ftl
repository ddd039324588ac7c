title = Stand-down agreed
purpose = Agrees to a stand-down exactly as proposed.
field-about = Proposal
help-about = The entry with the proposal.
field-orders = Orders given at
help-orders = When our units got their orders. May stay empty.
body =
    We agree to stand down exactly as you propose: { $about }. It binds both sides.
    { $orders ->
        [absent] Orders given at: not stated.
       *[present] Orders given at: { $orders }.
    }
