title = Statements compared
purpose = Says that two public statements, or two points of them, mean the same thing or differ. It is the reading of your side alone.
field-about = One statement
help-about = The entry with one statement, or with a point of it.
field-other = The other statement
help-other = The entry with the statement of another side, or with a point of it.
field-what = What of them
help-what = What of the two you have compared.
choice-what-topic = a topic
choice-what-dates = the dates
choice-what-place = the place
choice-what-participants = the participants
choice-what-name = a name
choice-what-agreed = what was agreed
choice-what-cause = the cause
choice-what-other = something else
field-verdict = In our reading
help-verdict = How the two stand to one another.
choice-verdict-same = they say the same
choice-verdict-differ = they differ
field-item = Topic of the one
help-item = Which of its other topics, counted from 1. Leave empty for a point.
field-other_item = Topic of the other
help-other_item = Which of its other topics, counted from 1. Leave empty for a point.
field-remark = Remark
help-remark = In your own language. May stay empty.
body =
    We have compared { $about } with { $other }.
    Compared: { $what }. In our reading { $verdict }.
    { $item ->
        [absent] No topic of the one is numbered.
       *[present] Topic of the one: { $item }.
    }
    { $other_item ->
        [absent] No topic of the other is numbered.
       *[present] Topic of the other: { $other_item }.
    }
    { $remark ->
        [absent] No remark.
       *[present] Remark: { $remark }
    }
    This is the reading of our side alone.
