title = 承诺履行情况的证据
purpose = 就承诺是否履行补充证据，不作评估；评估另有专用格式。
field-about = 承诺
help-about = 载有承诺的条目。
field-dates = 所反映情况的日期
help-dates = 证据所反映的情况发生的日期。可不填。
field-entries = 条目
help-entries = 记录中可作证据的条目。可不填。
field-documents = 文件
help-documents = 填写散列值；文件另行传送。可不填。
field-public_source = 查阅处
help-public_source = 公众可查阅之处。可不填。
field-note = 说明
help-note = 证据所反映的内容，用本国语言填写。可不填。
body =
    我方就下述承诺补充证据：{ $about }。
    { $dates ->
        [absent] 所反映情况的日期：未说明。
       *[present] 所反映情况的日期：{ $dates }。
    }
    { $entries ->
        [absent] 条目：未说明。
       *[present] 条目：{ $entries }。
    }
    { $documents ->
        [absent] 文件：未说明。
       *[present] 文件：{ $documents }。
    }
    { $public_source ->
        [absent] 查阅处：未说明。
       *[present] 查阅处：{ $public_source }。
    }
    { $note ->
        [absent] 说明：未说明。
       *[present] 说明：{ $note }
    }
