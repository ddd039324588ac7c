title = 对事实有异议
purpose = 表明对所陈述的事实有异议，并列出双方的说法。两种说法均保留在记录中。
field-about = 事实
help-about = 陈述该事实的条目。
field-your_version = 贵方的说法
help-your_version = 按我方理解引述或概括。
field-our_version = 我方的说法
help-our_version = 我方认定的事实，用本国语言填写。
field-time = 我方所述时间
help-time = 对时间有争议时填写。可不填。
field-position = 我方所述位置
help-position = 对位置有争议时填写。可不填。
field-distance = 我方所述距离
help-distance = 对距离有争议时填写。可不填。
field-evidence = 证据
help-evidence = 我方说法所依据材料的散列值。可不填。
body =
    我方对以下条目所陈述的事实有异议：{ $about }。
    贵方的说法，按我方理解：{ $your_version }
    我方的说法：{ $our_version }
    { $time ->
        [absent] 我方所述时间：未说明。
       *[present] 我方所述时间：{ $time }。
    }
    { $position ->
        [absent] 我方所述位置：未说明。
       *[present] 我方所述位置：{ $position }。
    }
    { $distance ->
        [absent] 我方所述距离：未说明。
       *[present] 我方所述距离：{ $distance }。
    }
    { $evidence ->
        [absent] 证据：未说明。
       *[present] 证据：{ $evidence }。
    }
    两种说法均保留在记录中。
