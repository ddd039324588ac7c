title = 提出对等措施
purpose = 提出以我方措施换取贵方措施。仅在贵方按时接受后对我方有约束力。
field-about = 事件
help-about = 开启事件处置的条目，或事件起始的电文。
field-our_step = 我方措施
help-our_step = 贵方接受后我方采取的措施。
field-your_step = 贵方措施
help-your_step = 请贵方采取的措施。
field-order = 先后
help-order = 何方先行。
choice-order-together = 双方同时
choice-order-ours_first = 我方在先，贵方在后
choice-order-yours_first = 贵方在先，我方在后
field-expires = 提议截止时间
help-expires = 逾此时间不得再接受。
field-begin = 开始时间
help-begin = 第一项措施开始的时间。接受后立即开始的不填。
field-duration = 持续时间
help-duration = 未设期限的不填。
field-our_distance = 我方措施的距离
help-our_distance = 我方措施涉及距离时填写。可不填。
field-your_distance = 贵方措施的距离
help-your_distance = 贵方措施涉及距离时填写。可不填。
field-our_areas = 我方措施的区域
help-our_areas = 我方措施涉及区域时填写。可不填。
field-your_areas = 贵方措施的区域
help-your_areas = 贵方措施涉及区域时填写。可不填。
field-our_units = 采取措施的我方单位
help-our_units = 采取措施的我方单位；未列明的，指所涉全部单位。可不填。
field-your_units = 采取措施的贵方单位
help-your_units = 采取措施的贵方单位；未列明的，指所涉全部单位。可不填。
field-frequency = 频率
help-frequency = 措施期间的联络频率。可不填。
field-our_words = 我方措施文字说明
help-our_words = 以上选项未能说明的我方措施内容，用本国语言填写。可不填。
field-your_words = 贵方措施文字说明
help-your_words = 以上选项未能说明的贵方措施内容，用本国语言填写。可不填。
body =
    我方就以下事件提出对等措施：{ $about }。
    我方措施：{ $our_step }。
    贵方措施：{ $your_step }。
    先后：{ $order }。提议截止时间：{ $expires }。
    { $begin ->
        [absent] 开始时间：接受后立即开始。
       *[present] 开始时间：{ $begin }。
    }
    { $duration ->
        [absent] 持续时间：未设期限。
       *[present] 持续时间：{ $duration }。
    }
    { $our_distance ->
        [absent] 我方措施的距离：未说明。
       *[present] 我方措施的距离：{ $our_distance }。
    }
    { $your_distance ->
        [absent] 贵方措施的距离：未说明。
       *[present] 贵方措施的距离：{ $your_distance }。
    }
    { $our_areas ->
        [absent] 我方措施的区域：未说明。
       *[present] 我方措施的区域：{ $our_areas }。
    }
    { $your_areas ->
        [absent] 贵方措施的区域：未说明。
       *[present] 贵方措施的区域：{ $your_areas }。
    }
    { $our_units ->
        [absent] 采取措施的我方单位：未说明，指所涉全部单位。
       *[present] 采取措施的我方单位：{ $our_units }。
    }
    { $your_units ->
        [absent] 采取措施的贵方单位：未说明，指所涉全部单位。
       *[present] 采取措施的贵方单位：{ $your_units }。
    }
    { $frequency ->
        [absent] 频率：未说明。
       *[present] 频率：{ $frequency }。
    }
    { $our_words ->
        [absent] 我方措施文字说明：未说明。
       *[present] 我方措施文字说明：{ $our_words }
    }
    { $your_words ->
        [absent] 贵方措施文字说明：未说明。
       *[present] 贵方措施文字说明：{ $your_words }
    }
    仅在贵方于截止时间之前接受本提议后，我方才采取我方措施。本提议不涉及责任认定。
