title = Resumption of a channel proposed
purpose = Proposes to resume a suspended channel, or part of it. It stays suspended until the other side has agreed.
field-about = Suspension
help-about = The entry that suspended it. May stay empty.
field-channel = Channel
help-channel = The channel's short name, as in the header of its messages.
field-scope = Resumed
help-scope = What of the channel is resumed. Name every item.
field-effective = Effective
help-effective = From when on, at the earliest when the other side has agreed.
field-reason = Reason
help-reason = In your own language. May stay empty.
field-review = Review
help-review = When both look at it again. May stay empty.
field-first_use = First use
help-first_use = When you propose to test or use it first. May stay empty.
field-valid_until = Please answer by
help-valid_until = After this time the proposal lapses.
field-remark = Remark
help-remark = In your own language. May stay empty.
body =
    We propose to resume this channel: { $channel }. Resumed: { $scope }. Its terms are those before the suspension.
    { $about ->
        [absent] Message on the suspension: not stated.
       *[present] Message on the suspension: { $about }.
    }
    Effective: { $effective }, or when you have agreed, if that is later.
    { $reason ->
        [absent] Reason: not stated.
       *[present] Reason: { $reason }
    }
    { $review ->
        [absent] No review date is stated.
       *[present] Review: { $review }.
    }
    { $first_use ->
        [absent] First use: not stated.
       *[present] First use: { $first_use }.
    }
    { $remark ->
        [absent] No remark.
       *[present] Remark: { $remark }
    }
    Please answer by { $valid_until }. After that this proposal lapses.
