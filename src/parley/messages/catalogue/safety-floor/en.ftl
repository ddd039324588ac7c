title = Safety floor proposed
purpose = Proposes which forms stay open in a channel even while it is suspended, unless the suspension names the safety floor itself.
field-channel = Channel
help-channel = The channel's short name, as in the header of its messages.
field-families = Families
help-families = Families whose forms stay open. Give these or single forms.
field-forms = Single forms
help-forms = Single forms that stay open, by their numbers in the catalogue. Give these or families.
field-effective = Effective
help-effective = From when on, at the earliest when all have agreed.
field-review = Review
help-review = When both look at it again. May stay empty.
field-valid_until = Please answer by
help-valid_until = After this time the proposal lapses.
field-remark = Remark
help-remark = In your own language. May stay empty.
body =
    We propose this safety floor for the channel { $channel }. It takes the place of an earlier one. It stays open while the channel is suspended, unless the suspension names the safety floor itself.
    { $families ->
        [absent] Families of forms: not stated.
       *[present] Families of forms: { $families }.
    }
    { $forms ->
        [absent] Single forms, by number: not stated.
       *[present] Single forms, by number: { $forms }.
    }
    Effective: { $effective }, or when all members have agreed, if that is later.
    { $review ->
        [absent] No review date is stated.
       *[present] Review: { $review }.
    }
    { $remark ->
        [absent] No remark.
       *[present] Remark: { $remark }
    }
    Please answer by { $valid_until }. After that this proposal lapses.
