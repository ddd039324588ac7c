title = 过航通告
purpose = 通报我方单位将通过某区域，不停留、不演训。仅为安全目的，不是申请许可。
field-units = 单位
help-units = 过航的单位，由我方决定列明与否。可不填。
field-number = 单位数量
help-number = 过航单位的数量。可不填。
field-areas = 航线区域
help-areas = 以走廊或包含航线的区域填写，注明海图所用坐标系。
field-height = 高度或深度
help-height = 一个范围及其基准，适用于所有区域；各区域不同的，分别发出通告。延伸至水面以下的，以平均海平面为基准，下限填负值。可不填，此时他方按所有高度和深度考虑。
field-windows = 起止时间
help-windows = 起止时间，协调世界时。有多段时间的，逐段填写。
field-daily = 每日时段
help-daily = 仅在每日同一时段进行时填写：填第一天的起止时刻，协调世界时。如全程持续则不填。
field-speed = 速度
help-speed = 计划的通过速度。可不填。
field-frequency = 联络频率
help-frequency = 我方单位应答的频率。可不填。
field-contact = 联络人职务
help-contact = 我方负责答复有关问题的职务。可不填。
field-remark = 备注
help-remark = 用本国语言填写。可不填。
body =
    我方单位将通过某区域，不在该区域停留，也不在该区域演训。
    { $units ->
        [absent] 单位：未说明。
       *[present] 单位：{ $units }。
    }
    { $number ->
        [absent] 单位数量：未说明。
       *[present] 单位数量：{ $number }。
    }
    航线区域：{ $areas }。
    { $height ->
        [absent] 高度或深度：未说明。应按所有高度和深度考虑。
       *[present] 高度或深度：{ $height }。
    }
    起止时间：{ $windows }。
    { $daily ->
        [absent] 每日时段：未说明。应按各段全部时间考虑。
       *[present] 每日时段：{ $daily }，上述起止时间内每日均为同一时段。
    }
    { $speed ->
        [absent] 速度：未说明。
       *[present] 速度：{ $speed }。
    }
    { $frequency ->
        [absent] 联络频率：未说明。
       *[present] 联络频率：{ $frequency }。
    }
    { $contact ->
        [absent] 联络人职务：未说明。
       *[present] 联络人职务：{ $contact }。
    }
    { $remark ->
        [absent] 无备注。
       *[present] 备注：{ $remark }
    }
    本通告仅为安全目的，不是申请许可，不影响任何一方的法律立场。认收本通告仅表示收到，不表示同意。
