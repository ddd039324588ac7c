title = 事先联络
purpose = 因我方拟采取的行动可能引发事件，在行动前告知对方，并请对方在规定时间前答复。
field-act = 拟采取的行动
help-act = 本方即将采取的行动。
field-units = 我方单位
help-units = 将采取行动的舰船、航空器或其他单位。可不填。
field-position = 位置
help-position = 行动地点。位置与区域至少填写一项。
field-area = 区域
help-area = 行动地点。位置与区域至少填写一项。
field-heights = 高度或深度
help-heights = 高度或深度的范围。可不填。
field-from = 起始时间
help-from = 开始行动的时间。
field-until = 结束时间
help-until = 结束行动的时间。可不填。
field-answer_by = 答复最迟时间
help-answer_by = 请对方答复的最迟时间。请留出足够时间。
field-no_answer = 未获答复时
help-no_answer = 届时未获答复时本方的处置。
choice-no_answer-wait = 我方将不开始行动
choice-no_answer-call = 我方将在开始前以话音呼叫贵方
choice-no_answer-begin = 我方将按所述时间开始行动
field-frequencies = 频率
help-frequencies = 期间可呼叫我方单位的频率，按依次使用的顺序填写。可不填。
field-detail = 详情
help-detail = 用本国语言填写。可不填。
body =
    事先联络。我方拟采取的行动：{ $act }。
    { $units ->
        [absent] 我方单位：未说明。
       *[present] 我方单位：{ $units }。
    }
    { $position ->
        [absent] 位置：未说明。
       *[present] 位置：{ $position }。
    }
    { $area ->
        [absent] 区域：未说明。
       *[present] 区域：{ $area }。
    }
    { $heights ->
        [absent] 高度或深度：未说明。
       *[present] 高度或深度：{ $heights }。
    }
    起始时间：{ $from }。
    { $until ->
        [absent] 结束时间：未说明。
       *[present] 结束时间：{ $until }。
    }
    请答复，最迟时间：{ $answer_by }。届时如未获答复：{ $no_answer }。
    { $frequencies ->
        [absent] 呼叫我方单位的频率：未说明。
       *[present] 呼叫我方单位的频率：{ $frequencies }。
    }
    { $detail ->
        [absent] 无其他详情。
       *[present] 详情：{ $detail }
    }
    收到本电文不表示同意。
