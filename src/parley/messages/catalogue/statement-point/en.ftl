title = Point of a public statement
purpose = Says what a public statement of your side says on one topic, so that the statements of both sides can be laid side by side.
field-about = Statement
help-about = The entry with the statement of your side.
field-topic = Topic
help-topic = The nearest name in the list, for comparing.
field-stance = What it says
help-stance = What the statement says on the topic, in your own language.
field-verbatim = Words of the statement
help-verbatim = Yes if these are the very words of the statement.
body =
    Our public statement in { $about } says the following on one topic.
    Topic: { $topic }.
    What it says: { $stance }
    { $verbatim ->
        [yes] These are the words of the statement.
       *[no] This is our short account of the statement.
    }
