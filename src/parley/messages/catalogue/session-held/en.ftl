title = Session held
purpose = Own record that a session of a meeting took place. Each side writes its own; where they differ, both stand.
field-meeting = Meeting
help-meeting = The acceptance by which the meeting was agreed; before that, its proposal; for a past meeting that has neither, the entry of its dated fact.
field-session = Session
help-session = The kind of session.
field-dates = Date, by our calendar
help-dates = The day in your own calendar. For a call across the date line the other side's day may differ.
field-time = Hours
help-time = From the opening to the end, in UTC. May stay empty.
field-means = Way of meeting
help-means = In person, by video link, or both.
field-place = Place
help-place = May stay empty.
field-chair = Chair
help-chair = Who was in the chair. May stay empty.
field-head = Head of our delegation
help-head = The role that led for us. May stay empty.
field-items = Items discussed
help-items = The agenda items that were discussed. May stay empty.
field-next = What follows
help-next = What was arranged for afterwards, by our account. May stay empty.
body =
    By our record a session of this meeting was held: { $meeting }. Session: { $session }.
    Date, by our calendar: { $dates }.
    { $time ->
        [absent] Hours: not stated.
       *[present] Hours: { $time }.
    }
    Way of meeting: { $means }.
    { $place ->
        [absent] Place: not stated.
       *[present] Place: { $place }
    }
    { $chair ->
        [absent] Chair: not stated.
       *[present] Chair: { $chair }.
    }
    { $head ->
        [absent] Head of our delegation: not stated.
       *[present] Head of our delegation: { $head }.
    }
    { $items ->
        [absent] Items discussed: not stated.
       *[present] Items discussed: { $items }.
    }
    { $next ->
        [absent] What follows: not stated.
       *[present] What follows: { $next }
    }
