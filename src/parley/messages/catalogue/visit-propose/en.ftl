title = Visit or meeting in a third country proposed
purpose = Proposes a visit of one side to the other, or a meeting of principals in a third country. It can be accepted, answered with other terms, or declined.
field-kind = Kind
help-kind = Who travels to whom.
choice-kind-our_visit = a visit of our side to your country
choice-kind-your_visit = a visit of your side to our country, at our invitation
choice-kind-third_country = a meeting in a third country
field-level = Level
help-level = The level of the principals.
field-our_principal = Principal of our side
help-our_principal = The role, never a person's name.
field-your_principal = Principal of your side
help-your_principal = The role that visits us, receives us, or meets us.
field-host = Country
help-host = The country in which the visit or meeting takes place.
field-places = Places
help-places = Cities and installations, in their order. May stay empty.
field-dates = Dates, in our order of preference
help-dates = Days at the place, the best first. The acceptance names one of them.
field-size = Persons on our side
help-size = About how many, the principal included. May stay empty.
field-aim = Purpose
help-aim = What the visit is for, in your own language.
field-programme = Draft programme
help-programme = By hash; the file is sent apart. May stay empty.
field-returns = In return for
help-returns = The visit that this one returns. May stay empty.
field-expires = Stands until
help-expires = Until when this proposal can be accepted. After that time it has lapsed; it is neither accepted nor declined.
field-remark = Remark
help-remark = In your own language. May stay empty.
body =
    We propose the following: { $kind }.
    Level: { $level }.
    Principal of our side: { $our_principal }.
    Principal of your side: { $your_principal }.
    Country: { $host }.
    { $places ->
        [absent] Places: not stated.
       *[present] Places: { $places }
    }
    Dates, in our order of preference: { $dates }.
    { $size ->
        [absent] Persons on our side: not stated.
       *[present] Persons on our side: about { $size }.
    }
    Purpose: { $aim }
    { $programme ->
        [absent] Draft programme: not stated.
       *[present] Draft programme: { $programme }.
    }
    { $returns ->
        [absent] In return for: not stated.
       *[present] In return for: { $returns }.
    }
    This proposal stands until { $expires }. If it is not accepted by then, it lapses.
    { $remark ->
        [absent] No remark.
       *[present] Remark: { $remark }
    }
    Please accept, propose other terms, or decline with a reason.
