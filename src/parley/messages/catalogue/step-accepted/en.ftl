title = Offer of steps accepted
purpose = Accepts an offer of reciprocal steps exactly as it stands. If you want something else, decline it and make an offer of your own.
field-about = Offer
help-about = The entry with the offer.
field-ready = We can begin at
help-ready = From when we can take our step. It changes nothing in the offer. May stay empty.
body =
    We accept your offer exactly as it stands: { $about }. We take the step that it asks of us, in the order and at the times that it states.
    { $ready ->
        [absent] We can begin at: not stated.
       *[present] We can begin at: { $ready }.
    }
