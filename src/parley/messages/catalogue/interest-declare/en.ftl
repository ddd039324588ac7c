title = Interest declared
purpose = Declares an interest of your side, so that the other side knows it. To receive it is not to recognise it.
field-topic = Topic
help-topic = The nearest name in the list, for comparing.
field-interest = Interest
help-interest = What the interest is, in your own language.
field-weight = Term used
help-weight = The word that your side uses for it in public. May stay empty.
choice-weight-interest = interest
choice-weight-important = important interest
choice-weight-vital = vital interest
choice-weight-core = core interest
field-region = Region
help-region = By its name, in your own language. May stay empty.
field-areas = Areas
help-areas = Only if it can be drawn. May stay empty.
field-since = Declared since
help-since = When your side first declared it. May stay empty.
field-statement = Statement
help-statement = The entry with the public statement. May stay empty.
field-public_source = Can be read at
help-public_source = Where the public finds it. May stay empty.
field-replaces = Takes the place of
help-replaces = The earlier declaration of your side on the same matter. May stay empty.
body =
    Our side declares an interest. Topic: { $topic }.
    Interest: { $interest }
    { $weight ->
        [absent] Term used: not stated.
       *[present] Term used: { $weight }.
    }
    { $region ->
        [absent] Region: not stated.
       *[present] Region: { $region }
    }
    { $areas ->
        [absent] Areas: not stated.
       *[present] Areas: { $areas }.
    }
    { $since ->
        [absent] The date of the first declaration is not stated.
       *[present] Declared since: { $since }.
    }
    { $statement ->
        [absent] Statement: not stated.
       *[present] Statement: { $statement }.
    }
    { $public_source ->
        [absent] Can be read at: not stated.
       *[present] Can be read at: { $public_source }.
    }
    { $replaces ->
        [absent] Takes the place of: not stated.
       *[present] Takes the place of: { $replaces }.
    }
    We ask you to take note. To take note is not to recognise.
