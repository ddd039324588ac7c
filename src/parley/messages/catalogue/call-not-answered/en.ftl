title = Call not answered
purpose = Records that a call that we placed was not answered, and what we observed. It does not say why; a decline is another form.
field-about = Call placed
help-about = The entry that recorded the call, or the request for it.
field-time = Time
help-time = From when to when you tried.
field-attempts = Attempts
help-attempts = How often you tried in that time.
field-means = Means
help-means = How the call is or was placed.
field-called = Called
help-called = The role that you asked to speak with.
field-observed = Observed
help-observed = What you heard or saw.
choice-observed-no_pickup = nobody answered
choice-observed-engaged = the number was engaged
choice-observed-not_connected = no connection came about
choice-observed-cut_off = it was cut off before the person called spoke
choice-observed-not_at_hand = someone answered; the person called did not come
field-answered_by = Answered by
help-answered_by = Only if someone answered. May stay empty.
field-line_state = State of the line
help-line_state = How the line between the posts was at that time, as your console showed it.
choice-line_state-up = up
choice-line_state-down = down
choice-line_state-not_known = not known
field-last_sign = Last sign
help-last_sign = When the other post last gave a sign on the line. May stay empty.
field-again_at = Next attempt
help-again_at = When you will try again. May stay empty.
field-remark = Remark
help-remark = In your own language. May stay empty.
body =
    Our call to you was not answered: { $about }. Person called: { $called }. Means: { $means }. Number of attempts: { $attempts }.
    Time: { $time }.
    What we observed: { $observed }.
    { $answered_by ->
        [absent] Answered by: not stated.
       *[present] Answered by: { $answered_by }.
    }
    State of the line at that time, as seen from our end: { $line_state }.
    { $last_sign ->
        [absent] Last sign of your post on the line: not stated.
       *[present] Last sign of your post on the line: { $last_sign }.
    }
    { $again_at ->
        [absent] Next attempt: not stated.
       *[present] Next attempt: { $again_at }.
    }
    { $remark ->
        [absent] No remark.
       *[present] Remark: { $remark }
    }
    This message does not say why.
