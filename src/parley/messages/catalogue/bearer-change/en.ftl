title = Change of bearer
purpose = Says that the line goes over to another bearer, and when, and asks the other end to confirm.
field-old = From
help-old = The bearer that is given up.
field-new = To
help-new = The bearer that takes its place.
field-at = At
help-at = When you go over to it.
field-back_at = Back at
help-back_at = When the old bearer is used again. May stay empty.
field-address = Address or number
help-address = Where you are reached on the new bearer. May stay empty.
field-cause = Cause
help-cause = As far as you can say. May stay empty.
field-remark = Remark
help-remark = In your own language. May stay empty.
body =
    We will change the bearer of this line. From: { $old }. To: { $new }.
    At: { $at }.
    { $back_at ->
        [absent] Back to the old bearer at: not stated.
       *[present] Back to the old bearer at: { $back_at }.
    }
    { $address ->
        [absent] Our address or number on the new bearer: not stated.
       *[present] Our address or number on the new bearer: { $address }.
    }
    { $cause ->
        [absent] Cause: not stated.
       *[present] Cause: { $cause }.
    }
    { $remark ->
        [absent] No remark.
       *[present] Remark: { $remark }
    }
    Please confirm, and repeat the new bearer and the time.
