title = Change of a channel proposed
purpose = Proposes other terms for a channel. What is not named stays as it is. Nothing changes before every member has agreed.
field-channel = Channel
help-channel = The channel's short name, as in the header of its messages.
field-name = Name
help-name = The new full name, in your own language. Leave empty if it does not change.
field-level = Level
help-level = The level at which the channel is held. Leave empty if it does not change.
field-purpose = Purpose
help-purpose = What the channel is for, in your own language. Leave empty if it does not change.
field-members = Members
help-members = The sides that belong to it, by their numbers in the record. Leave empty if it does not change.
field-roles = Roles
help-roles = The roles that speak in it, one for each member in the same order. Leave empty if it does not change.
field-families = Forms allowed
help-families = The families whose forms may be used in it. Leave empty if it does not change.
field-forms = Further forms
help-forms = Single forms besides, by their numbers in the catalogue. Leave empty if it does not change.
field-ceiling = Highest precedence
help-ceiling = The highest precedence that may be used in it. Leave empty if it does not change.
field-languages = Languages
help-languages = The languages in which it is held. Leave empty if it does not change.
field-answer_normal = Answer period
help-answer_normal = Within which a question is answered as a rule. Leave empty if it does not change.
field-answer_urgent = Urgent answer period
help-answer_urgent = Within which an urgent question is answered. Leave empty if it does not change.
field-first_delegate = First delegate after
help-first_delegate = How long an unacknowledged FLASH waits before it goes to the next delegate. Leave empty if it does not change.
field-second_delegate = Second delegate after
help-second_delegate = How long it waits there before it goes to the one after. Leave empty if it does not change.
field-effective = Effective
help-effective = From when on, at the earliest when all have agreed.
field-reason = Reason
help-reason = In your own language. May stay empty.
field-valid_until = Please answer by
help-valid_until = After this time the proposal lapses.
body =
    We propose to change the terms of this channel: { $channel }. Where no change is stated, the term stays as it is.
    { $name ->
        [absent] Name: no change.
       *[present] Name, new: { $name }
    }
    { $level ->
        [absent] Level: no change.
       *[present] Level, new: { $level }.
    }
    { $purpose ->
        [absent] Purpose: no change.
       *[present] Purpose, new: { $purpose }
    }
    { $members ->
        [absent] Members: no change.
       *[present] Members, new: { $members }.
    }
    { $roles ->
        [absent] Roles that speak in it: no change.
       *[present] Roles that speak in it, new: { $roles }.
    }
    { $families ->
        [absent] Families of forms allowed: no change.
       *[present] Families of forms allowed, new: { $families }.
    }
    { $forms ->
        [absent] Further forms allowed, by number: no change.
       *[present] Further forms allowed, by number, new: { $forms }.
    }
    { $ceiling ->
        [absent] Highest precedence: no change.
       *[present] Highest precedence, new: { $ceiling }.
    }
    { $languages ->
        [absent] Languages: no change.
       *[present] Languages, new: { $languages }.
    }
    { $answer_normal ->
        [absent] Answer period: no change.
       *[present] Answer period, new: { $answer_normal }.
    }
    { $answer_urgent ->
        [absent] Answer period in urgent cases: no change.
       *[present] Answer period in urgent cases, new: { $answer_urgent }.
    }
    { $first_delegate ->
        [absent] Time after which an unacknowledged FLASH goes to the first delegate: no change.
       *[present] Time after which an unacknowledged FLASH goes to the first delegate, new: { $first_delegate }.
    }
    { $second_delegate ->
        [absent] Time after which it goes on to the second delegate: no change.
       *[present] Time after which it goes on to the second delegate, new: { $second_delegate }.
    }
    Effective: { $effective }, or when all members have agreed, if that is later.
    { $reason ->
        [absent] Reason: not stated.
       *[present] Reason: { $reason }
    }
    Please answer by { $valid_until }. After that this proposal lapses.
