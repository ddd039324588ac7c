title = 被拦截航空器用语
purpose = 转告被拦截的民用航空器回答时所说的标准用语。
field-aircraft = 被拦截航空器
help-aircraft = 该航空器，标识填呼号。
field-phrase = 用语
help-phrase = 所说的用语。
field-twice = 是否说两遍
help-twice = 是否按标准要求说了两遍。不能确定的，填“不掌握”。
choice-twice-no = 否
choice-twice-yes = 是
choice-twice-not_known = 不掌握
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
    该用语是否说了两遍：{ $twice }。
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
