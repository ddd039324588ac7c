title = Goodwill message
purpose = Tells the other side something of your own accord, as a display of good will. It is owed to nobody and asks for no answer.
field-kind = Kind
help-kind = What the message does.
choice-kind-activity = information on an activity of our side
choice-kind-restraint = a step of restraint taken by our side
choice-kind-fact = a fact that may be of use to you
choice-kind-thanks = thanks
choice-kind-condolence = condolence
choice-kind-congratulation = congratulation
choice-kind-other = another matter
field-text = Text
help-text = In your own language.
field-window = From and until
help-window = Only if it is about a time. May stay empty.
field-areas = Areas
help-areas = Only if it is about a place. May stay empty.
field-about = About
help-about = May stay empty.
field-publishable = May be made public
help-publishable = No, unless you have nothing against it.
body =
    We tell you this of our own accord and in good will. Kind: { $kind }.
    Text: { $text }
    { $window ->
        [absent] From and until: not stated.
       *[present] From and until: { $window }.
    }
    { $areas ->
        [absent] Areas: not stated.
       *[present] Areas: { $areas }.
    }
    { $about ->
        [absent] About: not stated.
       *[present] About: { $about }.
    }
    { $publishable ->
        [yes] You may make this message public.
       *[no] We ask you to keep this message confidential.
    }
    This message asks for no answer. It creates no obligation for either side.
