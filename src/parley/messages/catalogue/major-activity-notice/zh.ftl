title = 重大军事行动通报
purpose = 根据重大军事行动相互通报信任措施机制通报重大军事行动。通报内容和时机由各方自行决定。
field-name = 名称
help-name = 行动的名称。
field-kind = 类别
help-kind = 行动的类别。
field-purpose = 目的
help-purpose = 活动的目的。可不填。
field-areas = 区域
help-areas = 行动所在的各个区域，注明海图所用坐标系。可不填。
field-place = 地点
help-place = 以文字说明行动所在地。可不填。
field-height = 高度或深度
help-height = 一个范围及其基准，适用于所有区域；各区域不同的，分别发出通告。延伸至水面以下的，以平均海平面为基准，下限填负值。可不填，此时他方按所有高度和深度考虑。
field-windows = 起止时间
help-windows = 起止时间，协调世界时。有多段时间的，逐段填写。
field-daily = 每日时段
help-daily = 仅在每日同一时段进行时填写：填第一天的起止时刻，协调世界时。如全程持续则不填。
field-ships = 水面舰艇数量
help-ships = 数量。可不填。
field-submarines = 潜艇数量
help-submarines = 数量。可不填。
field-aircraft = 航空器数量
help-aircraft = 有人和无人航空器合计数量。可不填。
field-troops = 参加兵员人数
help-troops = 参加人员数量。可不填。
field-states = 参加国
help-states = 派兵力参加的各国，含本国。可不填。
field-observers = 观摩
help-observers = 是否拟邀请观摩。可不填。
field-contact = 联络人职务
help-contact = 我方负责答复有关问题的职务。可不填。
field-remark = 备注
help-remark = 用本国语言填写。可不填。
body =
    我方现通报一项重大军事行动。名称：{ $name }
    类别：{ $kind }。
    { $purpose ->
        [absent] 目的：未说明。
       *[present] 目的：{ $purpose }
    }
    { $areas ->
        [absent] 区域：未说明。
       *[present] 区域：{ $areas }。
    }
    { $place ->
        [absent] 地点：未说明。
       *[present] 地点：{ $place }
    }
    { $height ->
        [absent] 高度或深度：未说明。应按所有高度和深度考虑。
       *[present] 高度或深度：{ $height }。
    }
    起止时间：{ $windows }。
    { $daily ->
        [absent] 每日时段：未说明。应按各段全部时间考虑。
       *[present] 每日时段：{ $daily }，上述起止时间内每日均为同一时段。
    }
    { $ships ->
        [absent] 水面舰艇数量：未说明。
       *[present] 水面舰艇数量：{ $ships }。
    }
    { $submarines ->
        [absent] 潜艇数量：未说明。
       *[present] 潜艇数量：{ $submarines }。
    }
    { $aircraft ->
        [absent] 航空器数量：未说明。
       *[present] 航空器数量：{ $aircraft }。
    }
    { $troops ->
        [absent] 参加兵员人数：未说明。
       *[present] 参加兵员人数：{ $troops }。
    }
    { $states ->
        [absent] 参加国：未说明。
       *[present] 参加国：{ $states }。
    }
    { $observers ->
        [absent] 观摩：未说明。
        [yes] 我方拟邀请贵方派员观摩。
       *[no] 我方不拟邀请观摩。
    }
    { $contact ->
        [absent] 联络人职务：未说明。
       *[present] 联络人职务：{ $contact }。
    }
    { $remark ->
        [absent] 无备注。
       *[present] 备注：{ $remark }
    }
    认收本通报仅表示收到，不表示同意。
