title = Offer of steps withdrawn
purpose = Withdraws an offer of ours that has not been accepted. If an acceptance crosses it, neither side is bound.
field-about = Offer
help-about = The entry with our own offer.
field-remark = Remark
help-remark = In your own language. May stay empty.
body =
    We withdraw our offer: { $about }. It can no longer be accepted.
    An acceptance that crosses this message binds neither side.
    { $remark ->
        [absent] No remark.
       *[present] Remark: { $remark }
    }
