title = 年度计划条目
purpose = 列出下一年度的一项活动，以目前计划为准。不代替通告。
field-designation = 代号
help-designation = 活动的名称或代号。
field-kind = 类别
help-kind = 活动的类别。
field-dates = 计划日期
help-dates = 按计划程度填写年、年月或年月日。
field-areas = 区域
help-areas = 按计划程度填写，注明所用坐标系。可不填。
field-place = 地点
help-place = 地点，以文字说明。可不填。
field-height = 高度或深度
help-height = 一个范围及其基准，适用于所有区域；各区域不同的，分别发出通告。延伸至水面以下的，以平均海平面为基准，下限填负值。可不填，此时他方按所有高度和深度考虑。
field-windows = 起止时间
help-windows = 仅在已有确切时间时填写。可不填。
field-daily = 每日时段
help-daily = 仅在每日同一时段进行时填写：填第一天的起止时刻，协调世界时。如全程持续则不填。
field-purpose = 目的
help-purpose = 活动的目的。可不填。
field-troops = 参加兵员人数
help-troops = 参加人员数量。可不填。
field-states = 参加国
help-states = 派兵力参加的各国，含本国。可不填。
field-remark = 备注
help-remark = 用本国语言填写。可不填。
body =
    我方年度计划条目。代号：{ $designation }
    类别：{ $kind }。计划日期：{ $dates }。
    { $areas ->
        [absent] 区域：未说明。
       *[present] 区域：{ $areas }。
    }
    { $place ->
        [absent] 地点：未说明。
       *[present] 地点：{ $place }
    }
    { $height ->
        [absent] 高度或深度：未说明。
       *[present] 高度或深度：{ $height }。
    }
    { $windows ->
        [absent] 起止时间：未说明。
       *[present] 起止时间：{ $windows }。
    }
    { $daily ->
        [absent] 每日时段：未说明。
       *[present] 每日时段：{ $daily }，上述起止时间内每日均为同一时段。
    }
    { $purpose ->
        [absent] 目的：未说明。
       *[present] 目的：{ $purpose }
    }
    { $troops ->
        [absent] 参加兵员人数：未说明。
       *[present] 参加兵员人数：{ $troops }。
    }
    { $states ->
        [absent] 参加国：未说明。
       *[present] 参加国：{ $states }。
    }
    { $remark ->
        [absent] 无备注。
       *[present] 备注：{ $remark }
    }
    此为计划，不代替通告。
