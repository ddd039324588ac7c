title = Call placed
purpose = Records that we have placed a call: when, how and to whom. Whether it was answered is said by a further message.
field-about = Call
help-about = The entry with the request for the call or with its acceptance. Leave empty if there was none.
field-at = Placed at
help-at = When you placed it.
field-means = Means
help-means = How the call is or was placed.
field-address = Number, address or call sign
help-address = What you dialled or called. May stay empty.
field-frequency = Frequency
help-frequency = For radio. May stay empty.
field-caller = Our speaker
help-caller = The role that speaks for us.
field-called = Your speaker
help-called = The role that we ask to speak with.
field-attempt = Attempt
help-attempt = Which attempt this is.
field-remark = Remark
help-remark = In your own language. May stay empty.
body =
    We have placed a call to you. Attempt number: { $attempt }. Placed at: { $at }. Means: { $means }.
    Our speaker: { $caller }. Your speaker: { $called }.
    { $about ->
        [absent] Message on the call: not stated.
       *[present] Message on the call: { $about }.
    }
    { $address ->
        [absent] Number, address or call sign: not stated.
       *[present] Number, address or call sign: { $address }.
    }
    { $frequency ->
        [absent] Frequency: not stated.
       *[present] Frequency: { $frequency }.
    }
    { $remark ->
        [absent] No remark.
       *[present] Remark: { $remark }
    }
