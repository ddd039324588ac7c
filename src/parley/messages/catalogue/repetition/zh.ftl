title = 重发
purpose = 按原样重发电文或其中一部分，内容不变。需要改动的，请用“更正”格式。
field-about = 请求
help-about = 请求重发的条目。
field-message = 电文
help-message = 所重发的本方条目。
field-part = 部分
help-part = 所重发的部分。
field-anew = 重新发出的条目
help-anew = 重新发出全文的条目。仅在重新发出全文时填写。
field-position = 位置
help-position = 仅在重发位置时填写。
field-area = 区域
help-area = 仅在重发区域时填写。
field-time = 时间
help-time = 仅在重发起始时间或结束时间时填写。
field-heights = 高度或深度
help-heights = 仅在重发高度或深度时填写。
field-amount = 数量
help-amount = 仅在重发数量时填写。
field-unit = 单位
help-unit = 仅在重发舰船、航空器或其他单位时填写。
field-text = 文字
help-text = 仅在重发文字时填写，使用原电文的语言。
body =
    答复贵方请求：{ $about }。现重发我方电文：{ $message }。重发的部分：{ $part }。内容没有改动。
    { $anew ->
        [absent] 未重新发出全文。
       *[present] 全文已在下列条目中重新发出：{ $anew }。
    }
    { $position ->
        [absent] 位置：未重发。
       *[present] 位置：{ $position }。
    }
    { $area ->
        [absent] 区域：未重发。
       *[present] 区域：{ $area }。
    }
    { $time ->
        [absent] 时间：未重发。
       *[present] 时间：{ $time }。
    }
    { $heights ->
        [absent] 高度或深度：未重发。
       *[present] 高度或深度：{ $heights }。
    }
    { $amount ->
        [absent] 数量：未重发。
       *[present] 数量：{ $amount }。
    }
    { $unit ->
        [absent] 未重发单位。
       *[present] 单位：{ $unit }。
    }
    { $text ->
        [absent] 文字：未重发。
       *[present] 文字：{ $text }
    }
