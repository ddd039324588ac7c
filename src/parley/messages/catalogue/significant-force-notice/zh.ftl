title = 较大规模兵力活动通告
purpose = 通告较大规模的陆上军事活动：部队、人数、装备、区域和时间。
field-designation = 代号
help-designation = 活动的名称或代号。
field-purpose = 目的
help-purpose = 活动的目的。可不填。
field-command = 指挥机构
help-command = 指挥机构及其级别。
field-formations = 部队
help-formations = 各部队的名称、隶属关系和驻地。
field-troops = 参加兵员人数
help-troops = 参加人员数量。
field-tanks = 作战坦克
help-tanks = 数量。可不填。
field-armoured = 装甲战斗车
help-armoured = 数量。可不填。
field-artillery = 100毫米及以上口径火炮
help-artillery = 数量。可不填。
field-helicopters = 攻击直升机
help-helicopters = 数量。可不填。
field-sorties = 飞机出动架次
help-sorties = 计划架次，不含直升机。可不填。
field-areas = 区域
help-areas = 活动所需的各个区域，注明海图所用坐标系。他方将据此避开。
field-height = 高度或深度
help-height = 一个范围及其基准，适用于所有区域；各区域不同的，分别发出通告。延伸至水面以下的，以平均海平面为基准，下限填负值。可不填，此时他方按所有高度和深度考虑。
field-windows = 起止时间
help-windows = 起止时间，协调世界时。有多段时间的，逐段填写。
field-daily = 每日时段
help-daily = 仅在每日同一时段进行时填写：填第一天的起止时刻，协调世界时。如全程持续则不填。
field-live_ammunition = 实弹
help-live_ammunition = 是否使用实弹。
field-phases = 阶段
help-phases = 各阶段及其内容。可不填。
field-states = 参加国
help-states = 派兵力参加的各国，含本国。可不填。
field-contact = 联络人职务
help-contact = 我方负责答复有关问题的职务。可不填。
field-remark = 备注
help-remark = 用本国语言填写。可不填。
body =
    我方现通报一项较大规模兵力活动。代号：{ $designation }
    { $purpose ->
        [absent] 目的：未说明。
       *[present] 目的：{ $purpose }
    }
    指挥机构：{ $command }
    部队：{ $formations }
    参加兵员人数：{ $troops }。
    { $tanks ->
        [absent] 作战坦克：未说明。
       *[present] 作战坦克：{ $tanks }。
    }
    { $armoured ->
        [absent] 装甲战斗车：未说明。
       *[present] 装甲战斗车：{ $armoured }。
    }
    { $artillery ->
        [absent] 100毫米及以上口径火炮：未说明。
       *[present] 100毫米及以上口径火炮：{ $artillery }。
    }
    { $helicopters ->
        [absent] 攻击直升机：未说明。
       *[present] 攻击直升机：{ $helicopters }。
    }
    { $sorties ->
        [absent] 飞机出动架次：未说明。
       *[present] 飞机出动架次：{ $sorties }。
    }
    区域：{ $areas }。
    { $height ->
        [absent] 高度或深度：未说明。应按所有高度和深度考虑。
       *[present] 高度或深度：{ $height }。
    }
    起止时间：{ $windows }。
    { $daily ->
        [absent] 每日时段：未说明。应按各段全部时间考虑。
       *[present] 每日时段：{ $daily }，上述起止时间内每日均为同一时段。
    }
    { $live_ammunition ->
        [yes] 将使用实弹。
       *[no] 不使用实弹。
    }
    { $phases ->
        [absent] 阶段：未说明。
       *[present] 阶段：{ $phases }
    }
    { $states ->
        [absent] 参加国：未说明。
       *[present] 参加国：{ $states }。
    }
    { $contact ->
        [absent] 联络人职务：未说明。
       *[present] 联络人职务：{ $contact }。
    }
    { $remark ->
        [absent] 无备注。
       *[present] 备注：{ $remark }
    }
    认收本通告仅表示收到，不表示同意。
