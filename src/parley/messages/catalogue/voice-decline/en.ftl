title = Voice declined
purpose = Says that we do not join the voice that was offered. The call goes on in writing.
field-about = Offer of voice
help-about = The entry with the offer.
field-reason = Reason
help-reason = Why we do not join.
choice-reason-in_writing = we prefer to go on in writing
choice-reason-busy = our desk is taken up
choice-reason-no_microphone = our desk has no microphone
choice-reason-no_permission = our desk may not use its microphone
choice-reason-no_address = our desk can use none of your addresses
choice-reason-no_voice = voice is not set up here
field-remark = Remark
help-remark = In your own language. May stay empty.
body =
    We do not join the voice that you offer in { $about }. Reason: { $reason }.
    The call goes on in writing.
    { $remark ->
        [absent] No remark.
       *[present] Remark: { $remark }
    }
