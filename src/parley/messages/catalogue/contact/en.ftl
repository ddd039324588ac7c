title = Contact
purpose = One dated fact of the public record of contacts between the sides, with its source.
field-fact = Identifier
help-fact = A short name for this fact that no other fact has.
field-kind = Kind
help-kind = What kind of contact it was.
choice-kind-visit = visit
choice-kind-ministers_meeting = meeting of ministers
choice-kind-ministers_call = call of ministers
choice-kind-ministers_contact = brief contact of ministers
choice-kind-summit = summit
choice-kind-dct_round = round of the Defense Consultative Talks
choice-kind-dpct_round = round of the Defense Policy Coordination Talks
choice-kind-mmca_meeting = meeting under the Military Maritime Consultative Agreement
choice-kind-working_group = working group
choice-kind-dialogue = dialogue
choice-kind-forum = multilateral forum
choice-kind-call = call
choice-kind-port_visit = port visit
choice-kind-exercise = exercise
choice-kind-agreement = agreement
choice-kind-commitment = commitment
choice-kind-statement = statement
choice-kind-incident = incident
choice-kind-resolution = settlement of an incident
choice-kind-suspension = suspension
choice-kind-resumption = resumption
choice-kind-refusal = refusal
choice-kind-other = other contact
field-title = Title
help-title = What happened, in one line. The text in its own language is the authoritative one.
field-dates = Date
help-dates = Year, month or day, as far as known; two dates with "to" between them if it lasted.
field-place = Place
help-place = Where, or by what means. Leave empty if not known.
field-host = Host
help-host = The country that was host. Leave empty if there was none or it is not known.
field-level = Level
help-level = The level of those who met or spoke.
field-parties = Parties
help-parties = Who took part.
field-public_source = Source
help-public_source = Where it can be looked up. Leave empty if none is known.
field-verified = Verified
help-verified = Yes if it was seen in the source named; no if it is from memory.
body =
    Fact of the public record { $fact }. Kind: { $kind }.
    Title: { $title }
    Date: { $dates }.
    { $place ->
        [absent] Place: not stated.
       *[present] Place: { $place }
    }
    { $host ->
        [absent] Host: not stated.
       *[present] Host: { $host }.
    }
    { $level ->
        [absent] Level: not stated.
       *[present] Level: { $level }.
    }
    { $parties ->
        [absent] Parties: not stated.
       *[present] Parties: { $parties }
    }
    { $public_source ->
        [absent] Source: not stated.
       *[present] Source: { $public_source }
    }
    { $verified ->
        [yes] Verified: seen in the source named.
       *[no] Not verified: from memory, not seen in a source.
    }
