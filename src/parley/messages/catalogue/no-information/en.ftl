title = No information
purpose = Answers a question for which no information can be obtained. It is not a refusal to give it.
field-about = Question
help-about = The entry with the question.
field-item = About
help-item = What was asked; repeat it here.
choice-item-position = position
choice-item-movement = course and speed
choice-item-identity = identity
choice-item-intention = intention
choice-item-persons = persons
choice-item-time = time
choice-item-area = area
choice-item-cause = cause
choice-item-damage = damage
choice-item-other = another matter, told in the remark
field-state = Reason
help-state = Why there is none.
choice-state-not_obtainable = it cannot be obtained
choice-state-not_yet = it is not known yet, and we go on asking
choice-state-not_with_us = no one at our end can know it
field-again_at = Ask again at
help-again_at = From when on it is worth asking again. May stay empty.
field-remark = Remark
help-remark = In your own language. May stay empty.
body =
    In answer to your question, { $about }, about: { $item }. No information. Reason: { $state }.
    { $again_at ->
        [absent] When to ask again: not stated.
       *[present] Please ask again at { $again_at }.
    }
    { $remark ->
        [absent] No remark.
       *[present] Remark: { $remark }
    }
