title = Fact disputed
purpose = Says that a stated fact is disputed, and gives both versions. Both stay on the record.
field-about = Fact
help-about = The entry that states the fact.
field-your_version = Your version
help-your_version = As we read it, quoted or in short.
field-our_version = Our version
help-our_version = What we hold to be the fact, in your own language.
field-time = Time in our version
help-time = If the time is disputed. May stay empty.
field-position = Position in our version
help-position = If the position is disputed. May stay empty.
field-distance = Distance in our version
help-distance = If the distance is disputed. May stay empty.
field-evidence = Evidence
help-evidence = What our version rests on, by hash. May stay empty.
body =
    We dispute the fact stated in this entry: { $about }.
    Your version, as we read it: { $your_version }
    Our version: { $our_version }
    { $time ->
        [absent] Time in our version: not stated.
       *[present] Time in our version: { $time }.
    }
    { $position ->
        [absent] Position in our version: not stated.
       *[present] Position in our version: { $position }.
    }
    { $distance ->
        [absent] Distance in our version: not stated.
       *[present] Distance in our version: { $distance }.
    }
    { $evidence ->
        [absent] Evidence: not stated.
       *[present] Evidence: { $evidence }.
    }
    Both versions stay on the record.
