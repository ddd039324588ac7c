title = Going to voice
purpose = Answers a request to speak by voice. It repeats the means and the time, and says whether the watch will be there.
field-about = Request
help-about = The entry that asked for voice.
field-means = Means
help-means = The means, as you read it in the request.
field-at = At
help-at = The time, as you read it in the request.
field-response = Answer
help-response = What your watch does.
choice-response-standing_by = We will be standing by on this means at this time
choice-response-cannot = We cannot speak by this means at this time
field-frequency = Frequency
help-frequency = The frequency on which you listen first. May stay empty.
field-address = Number or address
help-address = For telephone and video. May stay empty.
field-call_sign = Our call sign
help-call_sign = The call sign you answer to, in Latin letters. May stay empty.
field-remark = Remark
help-remark = In your own language. May stay empty.
body =
    In answer to your request to speak by voice, { $about }. Means: { $means }. Time: { $at }.
    { $response }.
    { $frequency ->
        [absent] Frequency: not stated.
       *[present] Frequency on which we listen: { $frequency }.
    }
    { $address ->
        [absent] Number or address: not stated.
       *[present] Number or address: { $address }.
    }
    { $call_sign ->
        [absent] Our call sign: not stated.
       *[present] Our call sign: { $call_sign }.
    }
    { $remark ->
        [absent] No remark.
       *[present] Remark: { $remark }
    }
