title = 提议词条
purpose = 就某一术语在各语言中的表述和含义提出建议，或记录其存有争议。使用对方术语不表示接受其主张。
field-kind = 类别
help-kind = 词条的类别。
choice-kind-term = 术语
choice-kind-place = 地点或区域名称
choice-kind-name = 机构、协议或机制名称
choice-kind-abbreviation = 缩略语
choice-kind-untranslated = 不予翻译的名称
field-terms = 词语
help-terms = 该词语在各语言中的表述，每行一种，前附语言代码。
field-definitions = 含义
help-definitions = 词语的含义，每行一种语言。可不填。
field-status = 状态
help-status = 双方之间的状态。
choice-status-proposed = 已提议
choice-status-agreed = 此前已商定
choice-status-disputed = 存有争议，各方保留各自用语
field-source = 出处
help-source = 载有该词语的文本。可不填。
field-note = 备注
help-note = 用本国语言填写。可不填。
body =
    我方提议下述词条。类别：{ $kind }。状态：{ $status }。
    各语言用语：{ $terms }
    { $definitions ->
        [absent] 含义：未说明。
       *[present] 含义：{ $definitions }
    }
    { $source ->
        [absent] 出处：未说明。
       *[present] 出处：{ $source }。
    }
    { $note ->
        [absent] 无备注。
       *[present] 备注：{ $note }
    }
    请表示同意、提出异议或另提表述。
