title = 区域未说明
purpose = 说明电文已收到，但其中的区域未说明或无法使用，请对方补充。
field-about = 贵方电文
help-about = 未说明区域的条目。仅以话音收到的则不填。
field-heard = 话音收到时间
help-heard = 仅在以话音收到时填写。
field-frequency = 收到频率
help-frequency = 以话音收到时的频率。可不填。
field-missing = 问题
help-missing = 区域存在的问题。
choice-missing-area = 未说明区域
choice-missing-coordinates = 说明了区域，但未给出坐标
choice-missing-boundary = 所给坐标未围成区域
choice-missing-datum = 未说明坐标系
choice-missing-two_ways = 所给坐标可有不止一种理解
field-also = 请一并说明
help-also = 其他缺少的内容。可不填。
choice-also-beginning = 起始时间
choice-also-end = 结束时间
choice-also-height = 高度或深度
choice-also-activity = 活动类别
choice-also-unit = 单位
choice-also-frequency = 联络频率
field-remark = 备注
help-remark = 用本国语言填写。可不填。
body =
    贵方电文已收到。其中的区域无法使用：{ $missing }。
    { $about ->
        [absent] 贵方电文：未列明条目。
       *[present] 贵方电文：{ $about }。
    }
    { $heard ->
        [absent] 话音收到时间：未说明。
       *[present] 话音收到时间：{ $heard }。
    }
    { $frequency ->
        [absent] 收到频率：未说明。
       *[present] 收到频率：{ $frequency }。
    }
    { $also ->
        [absent] 请一并说明：无其他内容。
       *[present] 请一并说明：{ $also }。
    }
    { $remark ->
        [absent] 无备注。
       *[present] 备注：{ $remark }
    }
    请以坐标说明区域，并注明坐标系。在此之前，我方无法确定所指区域。本答复不表示同意贵方电文的任何内容。
