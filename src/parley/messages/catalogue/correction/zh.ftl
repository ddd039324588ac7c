title = 更正
purpose = 更正先前电文中的一项内容。原电文按发出时的原样保留在记录中。
field-about = 所更正的电文
help-about = 所更正的条目：本方电文，或对方对该电文的复诵。
field-item = 更正项目
help-item = 电文中有误的内容。
choice-item-position = 位置
choice-item-beginning = 起始时间
choice-item-end = 结束时间
choice-item-number = 数量
choice-item-unit = 计量单位
choice-item-wording = 措辞
choice-item-other = 其他项目
field-position = 正确位置
help-position = 仅在更正位置时填写。
field-time = 正确时间
help-time = 仅在更正时间时填写。
field-amount = 正确数量
help-amount = 仅在更正数量时填写。
field-text = 正确文字
help-text = 仅在更正文字或说明差错时填写。
body =
    下述电文有误：{ $about }。更正项目：{ $item }。请勿依据更正前的内容行动。
    { $position ->
        [absent] 位置：无更正。
       *[present] 位置更正为：{ $position }。
    }
    { $time ->
        [absent] 时间：无更正。
       *[present] 时间更正为：{ $time }。
    }
    { $amount ->
        [absent] 数量：无更正。
       *[present] 数量更正为：{ $amount }。
    }
    { $text ->
        [absent] 文字：无更正。
       *[present] 文字更正为：{ $text }
    }
