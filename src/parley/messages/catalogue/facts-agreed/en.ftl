title = Facts agreed
purpose = Agrees that facts stated by the other side, or by both, are facts. It covers the stated text and nothing beyond it.
field-about = Facts
help-about = The entries that state the facts.
field-remark = Remark
help-remark = In your own language. May stay empty.
body =
    We agree that what is stated in these entries is fact: { $about }.
    This covers what they state and nothing beyond it. It makes no statement about fault or about the law.
    { $remark ->
        [absent] No remark.
       *[present] Remark: { $remark }
    }
