title = Channel closed
purpose = Ends a channel for good, by our own word. To use it again it must be proposed anew. To stop it for a time, suspend it.
field-channel = Channel
help-channel = The channel's short name, as in the header of its messages.
field-effective = Effective
help-effective = From when on. It cannot lie before the other side's post has taken this message into its record.
field-reason = Reason
help-reason = Why it is closed.
choice-reason-served = its purpose is served
choice-reason-replaced = another channel takes its place
choice-reason-agreed = both sides have agreed on it elsewhere
choice-reason-decision = a decision of our authorities
choice-reason-terms = in our view the terms of the channel were not kept
choice-reason-not_stated = no reason is stated
field-replaced_by = Replaced by
help-replaced_by = The channel that takes its place. May stay empty.
field-safety_by = Safety messages by
help-safety_by = The channel by which messages of safety pass from then on. May stay empty.
field-explanation = Explanation
help-explanation = In your own language. May stay empty.
body =
    We close this channel: { $channel }. Reason: { $reason }.
    Effective: { $effective }, or when your post has taken this message into its record, if that is later.
    { $replaced_by ->
        [absent] No channel is stated that takes its place.
       *[present] The channel that takes its place: { $replaced_by }.
    }
    { $safety_by ->
        [absent] No channel is stated for messages of safety.
       *[present] Channel for messages of safety from then on: { $safety_by }.
    }
    { $explanation ->
        [absent] Explanation: not stated.
       *[present] Explanation: { $explanation }
    }
    Other channels are not affected by this message.
