title = Understood
purpose = Says that a person has understood a message, and apart from that what will be done about it.
field-about = Message understood
help-about = The entry that you have understood.
field-response = What follows
help-response = Understanding and doing are two things; say which you mean.
choice-response-understood_only = Understood. This says nothing about what we will do, and is no agreement
choice-response-complying = Understood. We will do what you ask
choice-response-cannot_comply = Understood. We cannot do what you ask
field-at = At
help-at = When it will be done. May stay empty. If you need time to answer, send a stand-by instead.
field-remark = Remark
help-remark = In your own language. May stay empty.
body =
    In answer to your message, { $about }:
    { $response }.
    { $at ->
        [absent] Time: not stated.
       *[present] Time: { $at }.
    }
    { $remark ->
        [absent] No remark.
       *[present] Remark: { $remark }
    }
