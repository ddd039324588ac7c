title = 拦截航空器用语
purpose = 转告我方拦截航空器对民用航空器所说的标准用语，以便在无线电失效时对方也能明白。
field-interceptor = 我方航空器
help-interceptor = 实施拦截的航空器。
field-phrase = 用语
help-phrase = 所说的用语。须说两遍，先用121.5兆赫，再用243.0兆赫。
field-twice = 已说两遍
help-twice = 按标准要求说了两遍的填“是”。
field-frequency = 频率
help-frequency = 使用的频率。
field-time = 时间
help-time = 说出该用语的时间。
field-visual = 目视信号
help-visual = 是否同时给出目视信号。可不填。
field-aircraft = 被拦截航空器
help-aircraft = 按所知填写。可不填。
field-position = 位置
help-position = 被拦截航空器的位置。可不填。
field-height = 高度
help-height = 被拦截航空器的高度。可不填。
field-place = 机场
help-place = 要求着陆的机场。可不填。
field-remark = 备注
help-remark = 用本国语言填写。可不填。
body =
    我方航空器：{ $interceptor }。该机对一架民用航空器说：{ $phrase }。
    { $twice ->
        [yes] 该用语已说两遍。
       *[no] 该用语未说两遍。
    }
    频率：{ $frequency }。时间：{ $time }。
    { $visual ->
        [absent] 目视信号：未说明。
        [yes] 已同时给出目视信号。
       *[no] 未给出目视信号。
    }
    { $aircraft ->
        [absent] 未列明被拦截航空器。
       *[present] 被拦截航空器：{ $aircraft }。
    }
    { $position ->
        [absent] 位置：未说明。
       *[present] 位置：{ $position }。
    }
    { $height ->
        [absent] 高度：未说明。
       *[present] 高度：{ $height }。
    }
    { $place ->
        [absent] 机场：未说明。
       *[present] 机场：{ $place }
    }
    { $remark ->
        [absent] 无备注。
       *[present] 备注：{ $remark }
    }
    贵方如与该航空器有联络，请予转告，并将其回答告知我方。
