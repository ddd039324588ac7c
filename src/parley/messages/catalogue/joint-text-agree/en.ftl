title = Joint text agreed
purpose = Agrees to one draft of a joint text, with the files named again by hash. It fixes the wording and does nothing more.
field-about = Draft
help-about = The entry with the draft that you agree to.
field-documents = Texts agreed
help-documents = The files by hash, one for each language or one for all; they are sent apart.
field-signatory = Agreed for us by
help-signatory = The role that agrees for your side.
field-publish_at = To be published at
help-publish_at = The time of the draft, repeated. May stay empty.
field-remark = Remark
help-remark = In your own language. May stay empty.
body =
    We agree to the joint text in { $about }.
    Texts agreed: { $documents }.
    Agreed for us by: { $signatory }.
    { $publish_at ->
        [absent] To be published at: not stated.
       *[present] To be published at: { $publish_at }.
    }
    { $remark ->
        [absent] No remark.
       *[present] Remark: { $remark }
    }
    We agree to the wording of these files and to nothing else. Signature and entry into force follow what the text says.
