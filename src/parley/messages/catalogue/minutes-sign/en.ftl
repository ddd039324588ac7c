title = Minutes signed
purpose = Signs one draft of the minutes, with the texts named again by hash. When both sides have signed the same texts, they are the minutes and stay as they are.
field-about = Draft
help-about = The entry with the draft that you sign.
field-documents = Texts signed
help-documents = The files by hash, one for each language or one for all; they are sent apart.
field-signatory = Signed for us by
help-signatory = The role that signs for your side.
field-remark = Remark
help-remark = In your own language. May stay empty.
body =
    We sign the minutes in { $about }.
    Texts signed: { $documents }.
    Signed for us by: { $signatory }.
    { $remark ->
        [absent] No remark.
       *[present] Remark: { $remark }
    }
    We confirm that these texts record correctly what was said. We do not thereby agree with what your side said.
