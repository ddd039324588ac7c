title = Account of a contact
purpose = What the account of one side says of a fact of the public record, where the accounts differ. It judges neither.
field-fact = Fact
help-fact = The short name of the fact on which the accounts differ.
field-account_of = Account of
help-account_of = The country whose account it is.
field-aspect = About its
help-aspect = What of the fact the account is about.
choice-aspect-date = date
choice-aspect-place = place
choice-aspect-cause = cause
choice-aspect-name = name
choice-aspect-agreed = result: what was agreed
choice-aspect-other = other circumstances
field-account = Account
help-account = What it says, in few words.
field-dates = Date by this account
help-dates = Only where the accounts differ about the date. May stay empty.
field-public_source = Source
help-public_source = Where it can be looked up. May stay empty.
body =
    Fact of the public record { $fact }. Account of { $account_of } about its { $aspect }.
    Account: { $account }
    { $dates ->
        [absent] No date by this account is stated.
       *[present] Date by this account: { $dates }.
    }
    { $public_source ->
        [absent] Source: not stated.
       *[present] Source: { $public_source }
    }
