title = Joint summary agreed
purpose = Agrees to a proposed joint summary, word for word. To change a word, decline or propose another text.
field-about = Joint summary
help-about = The entry with the proposed text.
field-publication = Publication
help-publication = Repeat what the proposal says about publication.
field-remark = Remark
help-remark = In your own language. May stay empty.
body =
    In answer to your proposal, { $about }: we agree to this joint summary as it stands there, word for word. Publication: { $publication }.
    { $remark ->
        [absent] No remark.
       *[present] Remark: { $remark }
    }
    A remark changes nothing in the text agreed.
