title = Voice ended
purpose = Says that voice has ended at our desk, or was given up before it began, when and why. It does not end the call.
field-about = Voice or call
help-about = The entry with the offer of this voice; that of the call, where none could be offered.
field-at = Ended at
help-at = When our desk closed the connection.
field-reason = Reason
help-reason = As our desk saw it.
choice-reason-by_us = our officer ended it
choice-reason-not_connected = no connection was made in time
choice-reason-cut_off = the sound was cut off
choice-reason-call_over = the call is over
choice-reason-page_closed = the page was closed
choice-reason-line_down = the line went down
choice-reason-no_microphone = our desk has no microphone
choice-reason-no_permission = our desk may not use its microphone
choice-reason-no_address = our desk can use none of your addresses
choice-reason-elsewhere = another desk has the voice of this call
choice-reason-no_voice = voice cannot be had at our desk
field-remark = Remark
help-remark = In your own language. May stay empty.
body =
    There is no voice at our desk any more: { $about }. Time: { $at }. Reason: { $reason }.
    The call itself is not ended by this.
    { $remark ->
        [absent] No remark.
       *[present] Remark: { $remark }
    }
