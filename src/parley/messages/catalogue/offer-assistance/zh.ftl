title = 提供援助
purpose = 向对方提出提供援助，并说明力量、位置和时间。
field-about = 险情电文
help-about = 载有险情的条目。如无则不填。
field-aid = 可提供的援助
help-aid = 本方能够提供的援助。
field-begin = 开始方式
help-begin = 是否等待对方接受。如等待将危及生命，不要等待。
choice-begin-on_acceptance = 我方将在贵方接受后开始
choice-begin-at_once = 因生命受到威胁，我方立即开始
field-units = 我方单位
help-units = 拟提供援助的单位。可不填。
field-position = 我方单位位置
help-position = 其目前所在位置。可不填。
field-arrival = 预计到达时间
help-arrival = 可到达现场的时间。可不填。
field-until = 提议有效至
help-until = 提议失效的时间。可不填。
field-frequencies = 频率
help-frequencies = 现场单位的呼叫频率，按依次使用的顺序填写。可不填。
field-detail = 详情
help-detail = 用本国语言填写。可不填。
body =
    我方提出向贵方提供援助：{ $aid }。
    { $begin }。
    { $about ->
        [absent] 险情电文：未说明。
       *[present] 险情电文：{ $about }。
    }
    { $units ->
        [absent] 我方单位：未说明。
       *[present] 我方单位：{ $units }。
    }
    { $position ->
        [absent] 我方单位位置：未说明。
       *[present] 我方单位位置：{ $position }。
    }
    { $arrival ->
        [absent] 到达现场的时间：未说明。
       *[present] 到达现场的时间：{ $arrival }。
    }
    { $until ->
        [absent] 提议的有效期限：未说明。
       *[present] 提议的有效期限：{ $until }。
    }
    { $frequencies ->
        [absent] 现场单位呼叫频率：未说明。
       *[present] 现场单位呼叫频率：{ $frequencies }。
    }
    { $detail ->
        [absent] 无其他详情。
       *[present] 详情：{ $detail }
    }
    请答复接受或谢绝。
