title = 词条答复
purpose = 答复所提议的词条：同意、有异议，或另提表述。
field-about = 词条
help-about = 载有提议的条目。
field-terms = 词语
help-terms = 所读提议中该词语的各语言表述。
field-response = 答复
help-response = 本方的答复。
choice-response-agreed = 我方同意上述用语及其含义
choice-response-other_wording = 我方不同意上述用语，另提表述
choice-response-disputed = 我方有异议。各方保留各自用语
choice-response-untranslated = 我方希望该名称不予翻译
field-our_terms = 我方表述
help-our_terms = 本方表述，每行一种，前附语言代码。可不填。
field-definitions = 我方释义
help-definitions = 本方对含义的理解，每行一种语言。可不填。
field-note = 备注
help-note = 用本国语言填写。可不填。
body =
    答复贵方提议：{ $about }。各语言用语：{ $terms }
    { $response }。
    { $our_terms ->
        [absent] 我方表述：未说明。
       *[present] 我方表述：{ $our_terms }
    }
    { $definitions ->
        [absent] 我方释义：未说明。
       *[present] 我方释义：{ $definitions }
    }
    { $note ->
        [absent] 无备注。
       *[present] 备注：{ $note }
    }
