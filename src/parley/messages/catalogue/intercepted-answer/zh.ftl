title = 被拦截航空器用语
purpose = 转告被拦截的民用航空器回答时所说的标准用语。
field-aircraft = 被拦截航空器
help-aircraft = 该航空器，标识填呼号。
field-phrase = 用语
help-phrase = 所说的用语。须说两遍。
field-twice = 已说两遍
help-twice = 按标准要求说了两遍的填“是”。
field-time = 时间
help-time = 说出该用语的时间。
field-about = 所答复的电文
help-about = 载有拦截航空器用语的条目。如无则不填。
field-frequency = 频率
help-frequency = 使用的频率。可不填。
field-place = 地点
help-place = 该航空器请求着陆的地点。可不填。
field-position = 位置
help-position = 该航空器的位置。如不掌握则不填。
field-remark = 备注
help-remark = 用本国语言填写。可不填。
body =
    被拦截的民用航空器：{ $aircraft }。该机回答：{ $phrase }。
    { $twice ->
        [yes] 该用语已说两遍。
       *[no] 该用语未说两遍。
    }
    时间：{ $time }。
    { $about ->
        [absent] 所答复的电文：未列明条目。
       *[present] 所答复的电文：{ $about }。
    }
    { $frequency ->
        [absent] 频率：未说明。
       *[present] 频率：{ $frequency }。
    }
    { $place ->
        [absent] 地点：未说明。
       *[present] 地点：{ $place }
    }
    { $position ->
        [absent] 位置：未说明。
       *[present] 位置：{ $position }。
    }
    { $remark ->
        [absent] 无备注。
       *[present] 备注：{ $remark }
    }
