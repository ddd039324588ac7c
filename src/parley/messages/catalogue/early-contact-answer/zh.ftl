title = 事先联络答复
purpose = 答复事先联络，说明我方在该区域有哪些单位，以及我方的请求。知悉意图不表示同意。
field-about = 电文
help-about = 通报行动的条目。
field-act = 行动
help-act = 所读电文中的行动。
field-from = 起始时间
help-from = 所读电文中的起始时间。
field-response = 答复
help-response = 本方的答复。
choice-response-noted = 我方已知悉。这不表示同意
choice-response-keep_clear = 我方在该区域有单位。请贵方远离我方单位
choice-response-wait = 请贵方暂不开始
choice-response-refrain = 请贵方不要采取该行动
choice-response-voice = 请贵方在开始前与我方话音联络
field-units = 我方单位
help-units = 本方在该区域的单位。可不填。
field-position = 位置
help-position = 本方单位所在位置。可不填。
field-area = 区域
help-area = 本方单位所在区域。可不填。
field-distance = 距离
help-distance = 请对方与其保持的距离。可不填。
field-not_before = 不早于
help-not_before = 请对方在此之前不开始行动的时间。可不填。
field-frequencies = 频率
help-frequencies = 可呼叫我方单位的频率，按依次使用的顺序填写。可不填。
field-detail = 详情
help-detail = 用本国语言填写。可不填。
body =
    答复贵方电文：{ $about }。行动：{ $act }。起始时间：{ $from }。
    { $response }。
    { $units ->
        [absent] 我方单位：未说明。
       *[present] 我方单位：{ $units }。
    }
    { $position ->
        [absent] 我方单位位置：未说明。
       *[present] 我方单位位置：{ $position }。
    }
    { $area ->
        [absent] 我方单位区域：未说明。
       *[present] 我方单位区域：{ $area }。
    }
    { $distance ->
        [absent] 请贵方与我方单位保持的距离：未说明。
       *[present] 请贵方与我方单位保持的距离：{ $distance }。
    }
    { $not_before ->
        [absent] 请贵方在下列时间之前不要开始：未说明。
       *[present] 请贵方在下列时间之前不要开始：{ $not_before }。
    }
    { $frequencies ->
        [absent] 呼叫我方单位的频率：未说明。
       *[present] 呼叫我方单位的频率：{ $frequencies }。
    }
    { $detail ->
        [absent] 无其他详情。
       *[present] 详情：{ $detail }
    }
