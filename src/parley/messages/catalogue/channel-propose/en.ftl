title = Channel proposed
purpose = Proposes a channel and its terms. There is no channel before every member has agreed.
field-channel = Channel
help-channel = The channel's short name, as in the header of its messages.
field-name = Name
help-name = The channel's full name, in your own language.
field-level = Level
help-level = The level at which the channel is held.
field-purpose = Purpose
help-purpose = What the channel is for, in your own language.
field-members = Members
help-members = The sides that belong to it, by their numbers in the record.
field-roles = Roles
help-roles = The roles that speak in it, one for each member in the same order. May stay empty.
field-families = Forms allowed
help-families = The families whose forms may be used in it.
field-forms = Further forms
help-forms = Single forms besides, by their numbers in the catalogue. May stay empty.
field-ceiling = Highest precedence
help-ceiling = The highest precedence that may be used in it.
field-languages = Languages
help-languages = The languages in which it is held.
field-answer_normal = Answer period
help-answer_normal = Within which a question is answered as a rule.
field-answer_urgent = Urgent answer period
help-answer_urgent = Within which an urgent question is answered. May stay empty.
field-first_delegate = First delegate after
help-first_delegate = How long an unacknowledged FLASH waits before it goes to the next delegate. May stay empty.
field-second_delegate = Second delegate after
help-second_delegate = How long it waits there before it goes to the one after. May stay empty.
field-floor_families = Safety floor
help-floor_families = Families whose forms stay open even while the channel is suspended. May stay empty.
field-floor_forms = Safety floor, single forms
help-floor_forms = Single forms that stay open likewise, by their numbers. May stay empty.
field-effective = Open from
help-effective = When it opens, at the earliest when all have agreed.
field-valid_until = Please answer by
help-valid_until = After this time the proposal lapses.
field-remark = Remark
help-remark = In your own language. May stay empty.
body =
    We propose a channel. Short name: { $channel }. Name: { $name }
    Level: { $level }. Purpose: { $purpose }
    Members: { $members }.
    { $roles ->
        [absent] Roles that speak in it: not stated.
       *[present] Roles that speak in it: { $roles }.
    }
    Families of forms allowed: { $families }.
    { $forms ->
        [absent] Further forms allowed, by number: not stated.
       *[present] Further forms allowed, by number: { $forms }.
    }
    Highest precedence: { $ceiling }. Languages: { $languages }.
    Answer period: { $answer_normal }.
    { $answer_urgent ->
        [absent] Answer period in urgent cases: not stated.
       *[present] Answer period in urgent cases: { $answer_urgent }.
    }
    { $first_delegate ->
        [absent] Time after which an unacknowledged FLASH goes to the first delegate: not stated.
       *[present] Time after which an unacknowledged FLASH goes to the first delegate: { $first_delegate }.
    }
    { $second_delegate ->
        [absent] Time after which it goes on to the second delegate: not stated.
       *[present] Time after which it goes on to the second delegate: { $second_delegate }.
    }
    { $floor_families ->
        [absent] Safety floor, families of forms that stay open during a suspension: not stated.
       *[present] Safety floor, families of forms that stay open during a suspension: { $floor_families }.
    }
    { $floor_forms ->
        [absent] Safety floor, single forms that stay open during a suspension, by number: not stated.
       *[present] Safety floor, single forms that stay open during a suspension, by number: { $floor_forms }.
    }
    Open from: { $effective }, or when all members have agreed, if that is later.
    { $remark ->
        [absent] No remark.
       *[present] Remark: { $remark }
    }
    Please answer by { $valid_until }. After that this proposal lapses.
