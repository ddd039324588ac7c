title = 演习通告
purpose = 通报演习的名称、类别、区域、时间和兵力，内容由我方自行决定。
field-name = 名称
help-name = 演习的名称。
field-kind = 类别
help-kind = 演习的类别。
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
field-purpose = 目的
help-purpose = 活动的目的。可不填。
field-ships = 水面舰艇数量
help-ships = 数量。可不填。
field-submarines = 潜艇数量
help-submarines = 数量。可不填。
field-aircraft = 航空器数量
help-aircraft = 有人和无人航空器合计数量。可不填。
field-troops = 参加兵员人数
help-troops = 参加人员数量。可不填。
field-forces = 其他兵力
help-forces = 上述数量未包括的兵力类型和数量。可不填。
field-states = 参加国
help-states = 派兵力参加的各国，含本国。可不填。
field-observers = 观摩
help-observers = 是否拟邀请观摩。可不填。
field-contact = 联络人职务
help-contact = 我方负责答复有关问题的职务。可不填。
field-warnings = 航行警告和航行通告
help-warnings = 已就此发布的航行警告和航行通告（NOTAM）的编号。可不填。
field-remark = 备注
help-remark = 用本国语言填写。可不填。
body =
    我方将举行演习。名称：{ $name }
    类别：{ $kind }。
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
    { $purpose ->
        [absent] 目的：未说明。
       *[present] 目的：{ $purpose }
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
    { $forces ->
        [absent] 其他兵力：未说明。
       *[present] 其他兵力：{ $forces }
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
    { $warnings ->
        [absent] 航行警告和航行通告：未说明。
       *[present] 航行警告和航行通告：{ $warnings }
    }
    { $remark ->
        [absent] 无备注。
       *[present] 备注：{ $remark }
    }
    认收本通告仅表示收到，不表示同意。
