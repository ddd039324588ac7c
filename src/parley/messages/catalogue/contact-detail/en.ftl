title = Details of a contact
purpose = Details of a fact of the public record, in a shape that can be searched. What is not known stays empty.
field-fact = Fact
help-fact = The short name of the fact.
field-forum = Forum
help-forum = The standing forum to which it belongs. May stay empty.
field-round_number = Round
help-round_number = The number of the round. Leave it empty if it is not known: it is not counted here.
field-channel = Channel
help-channel = A short name for the channel: the one cut, or the one used. May stay empty.
field-acted_by = Act or word of
help-acted_by = The country that cut, refused, asked or spoke. May stay empty.
field-word_of = Rests on the word of
help-word_of = The countries on whose word the record has it. May stay empty.
field-beside = Beside
help-beside = The conference beside which it took place. May stay empty.
field-means = Means
help-means = How they came together. May stay empty.
field-refused = What was refused
help-refused = Only for a refusal. May stay empty.
field-asked_by = Asked for by
help-asked_by = The country that had asked for it. May stay empty.
field-awaited_from = Something is awaited from
help-awaited_from = The country from which the speaker still waits for something. May stay empty.
choice-refused-call = a call
choice-refused-meeting = a meeting
choice-refused-visit = a visit
choice-refused-port_visit = a port visit
choice-refused-invitation = an invitation to an exercise
choice-refused-talks = talks
body =
    Fact of the public record { $fact }.
    { $forum ->
        [absent] Forum: not stated.
       *[present] Forum: { $forum }.
    }
    { $round_number ->
        [absent] Round: not stated.
       *[present] Round: { $round_number }.
    }
    { $channel ->
        [absent] No channel is named.
       *[present] Channel: { $channel }.
    }
    { $acted_by ->
        [absent] Act or word of: not stated.
       *[present] Act or word of: { $acted_by }.
    }
    { $word_of ->
        [absent] Rests on the word of: not stated.
       *[present] Rests on the word of: { $word_of }.
    }
    { $beside ->
        [absent] Beside: not stated.
       *[present] Beside: { $beside }.
    }
    { $means ->
        [absent] Means: not stated.
       *[present] Means: { $means }.
    }
    { $refused ->
        [absent] What was refused: not stated.
       *[present] What was refused: { $refused }.
    }
    { $asked_by ->
        [absent] Asked for by: not stated.
       *[present] Asked for by: { $asked_by }.
    }
    { $awaited_from ->
        [absent] Something is awaited from: not stated.
       *[present] Something is awaited from: { $awaited_from }.
    }
