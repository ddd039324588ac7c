title = 接受援助
purpose = 接受对方提出的援助，并说明所接受的内容。不表示接受其他任何事项。
field-about = 提议
help-about = 载有提议的条目。
field-aid = 所接受的援助
help-aid = 所接受的内容。未列出的即未接受。
field-coordinator = 现场协调人
help-coordinator = 现场单位向其报告的职务。可不填。
field-position = 会合位置
help-position = 与对方单位会合的位置。可不填。
field-at = 会合时间
help-at = 与对方单位会合的时间。可不填。
field-frequencies = 频率
help-frequencies = 现场单位的呼叫频率，按依次使用的顺序填写。可不填。
field-conditions = 注意事项
help-conditions = 对方单位在现场须注意的事项，用本国语言填写。可不填。
body =
    答复贵方提议：{ $about }。我方接受贵方援助：{ $aid }。
    { $coordinator ->
        [absent] 现场协调人：未说明。
       *[present] 现场协调人：{ $coordinator }。
    }
    { $position ->
        [absent] 会合位置：未说明。
       *[present] 会合位置：{ $position }。
    }
    { $at ->
        [absent] 会合时间：未说明。
       *[present] 会合时间：{ $at }。
    }
    { $frequencies ->
        [absent] 现场单位呼叫频率：未说明。
       *[present] 现场单位呼叫频率：{ $frequencies }。
    }
    { $conditions ->
        [absent] 贵方单位须注意的事项：未说明。
       *[present] 贵方单位须注意的事项：{ $conditions }
    }
