title = 不明白
purpose = 说明电文中哪一部分未能明白，并请对方说明。不表示拒绝。
field-about = 不明白的电文
help-about = 未能明白的条目。
field-part = 不明之处
help-part = 电文中何处不清楚。
choice-part-whole = 整份电文
choice-part-purpose = 电文目的
choice-part-place = 地点
choice-part-area_missing = 未说明区域，请以坐标给出
choice-part-time = 时间
choice-part-unit = 数字或其单位
choice-part-wording = 措辞
choice-part-translation = 译文
field-question = 问题
help-question = 所要询问的内容，用本国语言填写。可不填。
body =
    我方不明白贵方电文：{ $about }。不明之处：{ $part }。
    { $question ->
        [absent] 请换一种说法重述。
       *[present] 我方询问：{ $question }
    }
