title = Concern declared
purpose = Declares a lasting concern of your side and what would end it. It asks for no answer; a concern that does is raised by another form.
field-topic = Topic
help-topic = The nearest name in the list, for comparing.
field-concern = Concern
help-concern = What concerns your side, in your own language.
field-ends_when = What would end it
help-ends_when = In your own language. May stay empty.
field-about = About
help-about = Entries that it is about. May stay empty.
field-since = Declared since
help-since = When your side first declared it. May stay empty.
field-public_source = Can be read at
help-public_source = Where the public finds it. May stay empty.
field-replaces = Takes the place of
help-replaces = The earlier declaration of your side on the same matter. May stay empty.
body =
    Our side declares a concern. Topic: { $topic }.
    Concern: { $concern }
    { $ends_when ->
        [absent] What would end it: not stated.
       *[present] What would end it: { $ends_when }
    }
    { $about ->
        [absent] About: not stated.
       *[present] About: { $about }.
    }
    { $since ->
        [absent] The date of the first declaration is not stated.
       *[present] Declared since: { $since }.
    }
    { $public_source ->
        [absent] Can be read at: not stated.
       *[present] Can be read at: { $public_source }.
    }
    { $replaces ->
        [absent] Takes the place of: not stated.
       *[present] Takes the place of: { $replaces }.
    }
    We ask you to take note. To take note is not to share the concern.
