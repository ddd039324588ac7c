title = Joint summary proposed
purpose = Proposes one text for both sides about a call. It is nobody's word until both have agreed to it; the two languages count alike if so stated.
field-about = Call
help-about = The entry with the request for the call or with its acceptance.
field-instead_of = In place of
help-instead_of = The earlier proposal that this one takes the place of. May stay empty.
field-time = Time of the call
help-time = From when to when.
field-our_speakers = Our speakers
help-our_speakers = The roles that spoke for us.
field-your_speakers = Your speakers
help-your_speakers = The roles that spoke for the other side.
field-text = Text
help-text = What both sides would say of the call, in one language.
field-second_text = Text in the other language
help-second_text = The same in the other side's language. May stay empty.
field-authentic = Authentic
help-authentic = Which text counts if they differ.
choice-authentic-both = both texts alike
choice-authentic-first = the first text
choice-authentic-second = the second text
field-publication = Publication
help-publication = What may be said to the public.
field-valid_until = Please answer by
help-valid_until = After this time the proposal lapses.
body =
    We propose this joint summary of the call, { $about }. Time of the call: { $time }.
    { $instead_of ->
        [absent] Proposal that it takes the place of: not stated.
       *[present] It takes the place of the proposal { $instead_of }.
    }
    Our speakers: { $our_speakers }.
    Your speakers: { $your_speakers }.
    First text: { $text }
    { $second_text ->
        [absent] Second text: not stated.
       *[present] Second text: { $second_text }
    }
    Authentic: { $authentic }. Publication: { $publication }.
    Please agree, decline or propose another text by { $valid_until }. After that this proposal lapses.
