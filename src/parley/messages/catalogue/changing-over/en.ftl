title = Changing over
purpose = Answers a change of bearer. It repeats the bearer and the time, and says whether this end goes along.
field-about = Message on the change
help-about = The entry that announced the change.
field-new = Bearer
help-new = The new bearer, as you read it in the message.
field-at = At
help-at = The time, as you read it in the message.
field-response = Answer
help-response = What your end does.
choice-response-changing = We are changing over to this bearer at this time
choice-response-both = We will watch this bearer and the old one from this time
choice-response-cannot = We cannot change over to this bearer at this time
field-address = Address or number
help-address = Where you are reached on the new bearer. May stay empty.
field-remark = Remark
help-remark = In your own language. May stay empty.
body =
    In answer to your message on a change of bearer, { $about }. New bearer: { $new }. Time of change: { $at }.
    { $response }.
    { $address ->
        [absent] Our address or number on this bearer: not stated.
       *[present] Our address or number on this bearer: { $address }.
    }
    { $remark ->
        [absent] No remark.
       *[present] Remark: { $remark }
    }
