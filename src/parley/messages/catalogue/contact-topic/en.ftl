title = Topic named in a readout
purpose = A topic that the public words of one side on a contact named, and what they said of it.
field-fact = Fact
help-fact = The short name of the contact, or of the statement, that the words are about.
field-named_by = Named by
help-named_by = The country whose words they are.
field-topic = Topic
help-topic = As these words name it. It need not be the name that the other side uses.
field-subject = Nearest name in the list
help-subject = Only where you are sure, for comparing. May stay empty.
field-stance = What they said
help-stance = In few words. May stay empty.
field-public_source = Source
help-public_source = Where it can be looked up. May stay empty.
body =
    Fact of the public record { $fact }. In its public words { $named_by } named a topic.
    Topic: { $topic }
    { $subject ->
        [absent] No name in the list is given.
       *[present] Nearest name in the list: { $subject }.
    }
    { $stance ->
        [absent] What was said: not stated.
       *[present] What was said: { $stance }
    }
    { $public_source ->
        [absent] Source: not stated.
       *[present] Source: { $public_source }
    }
