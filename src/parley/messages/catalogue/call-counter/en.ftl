title = Another time for a call
purpose = Answers a request for a call with other times. It is neither accepts nor declines the call.
field-about = Request
help-about = The entry with the request, or with the other side's proposal of a time.
field-times = Times
help-times = When the call could begin, best first.
field-means = Means
help-means = How the call is or was placed.
field-speaker = Our speaker
help-speaker = The role that will speak for us. May stay empty.
field-other_speaker = Your speaker
help-other_speaker = The role that we ask to speak with. May stay empty.
field-reason = Reason
help-reason = Why not at the time asked for. May stay empty.
choice-reason-speaker = the speaker is not available then
choice-reason-preparation = time is needed to prepare
choice-reason-interpreter = no interpreter is available then
choice-reason-means = the means do not work then
choice-reason-facts = facts must first be established
choice-reason-not_stated = no reason is stated
field-valid_until = Please answer by
help-valid_until = After this time the proposal lapses.
field-remark = Remark
help-remark = In your own language. May stay empty.
body =
    In answer to your message on a call, { $about }: we propose another time. The call can begin within these times: { $times }. Means: { $means }.
    { $speaker ->
        [absent] Our speaker: not stated.
       *[present] Our speaker: { $speaker }.
    }
    { $other_speaker ->
        [absent] Your speaker: not stated.
       *[present] Your speaker: { $other_speaker }.
    }
    { $reason ->
        [absent] Reason: not stated.
       *[present] Reason: { $reason }.
    }
    Please answer by { $valid_until }. After that this proposal lapses.
    { $remark ->
        [absent] No remark.
       *[present] Remark: { $remark }
    }
