title = Channel suspended
purpose = Suspends a channel, or part of it, by our own word, and says from when, why, until which review, and whether the safety floor stays open. One message for each channel.
field-channel = Channel
help-channel = The channel's short name, as in the header of its messages.
field-scope = Suspended
help-scope = What of the channel is suspended. Name every item.
field-effective = Effective
help-effective = From when on. It cannot lie before the other side's post has taken this message into its record.
field-floor = Safety floor
help-floor = Whether messages of safety still pass. Consider that persons may come into distress.
choice-floor-stays = The safety floor of the channel stays open
choice-floor-suspended = The safety floor of the channel is suspended as well
field-reason = Reason
help-reason = Why it is suspended.
choice-reason-event = an event told in the explanation
choice-reason-terms = in our view the terms of the channel were not kept
choice-reason-decision = a decision of our authorities
choice-reason-security = the security of the channel is in doubt
choice-reason-technical = a technical reason
choice-reason-not_stated = no reason is stated
field-review = Review
help-review = When you look at the suspension again. May stay empty, yet a day helps both sides.
field-pending = Matters under way
help-pending = What happens to questions and notices that are open. May stay empty.
choice-pending-finished = what is under way will be finished
choice-pending-stopped = what is under way stops as well
field-explanation = Explanation
help-explanation = In your own language. May stay empty.
body =
    We suspend this channel: { $channel }. Suspended: { $scope }.
    Effective: { $effective }, or when your post has taken this message into its record, if that is later.
    { $floor }.
    Reason: { $reason }.
    { $review ->
        [absent] No review date is stated.
       *[present] Review: { $review }.
    }
    { $pending ->
        [absent] Matters under way: not stated.
       *[present] Matters under way: { $pending }.
    }
    { $explanation ->
        [absent] Explanation: not stated.
       *[present] Explanation: { $explanation }
    }
    Other channels are not affected by this message.
