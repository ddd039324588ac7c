title = Link between contacts
purpose = How two facts of the public record hang together.
field-fact = Fact
help-fact = The short name of the later fact, or of the statement.
field-relation = What it does
help-relation = What the fact does to the other one.
choice-relation-answers = was done in answer to
choice-relation-follows = followed from
choice-relation-about = speaks of
choice-relation-fulfils = keeps the promise
choice-relation-resumes = ends the suspension
choice-relation-settles = settles the incident
choice-relation-part_of = was part of
field-other = The other fact
help-other = The short name of the fact that it is linked to.
field-by_account_of = By the account of
help-by_account_of = The country by whose account it hangs together so. Leave empty if no one disputes it.
field-public_source = Source
help-public_source = Where it can be looked up. May stay empty.
body =
    Fact of the public record { $fact }: it { $relation } { $other }.
    { $by_account_of ->
        [absent] No side is named whose account this is.
       *[present] By the account of { $by_account_of }.
    }
    { $public_source ->
        [absent] Source: not stated.
       *[present] Source: { $public_source }
    }
