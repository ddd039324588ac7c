title = 飞行作业
purpose = 通报我方单位进行飞行作业的区域、高度和时间。区域以坐标说明，不得仅以舰位说明。
field-unit = 我方单位
help-unit = 实施飞行作业的舰船或基地。
field-activity = 作业内容
help-activity = 飞行作业的内容。
choice-activity-aeroplanes = 固定翼飞机起降
choice-activity-helicopters = 直升机起降
choice-activity-uncrewed = 无人机起降
choice-activity-several = 多类航空器起降
field-areas = 区域
help-areas = 航空器飞行的各个区域，以坐标填写。不必显示舰船位置。
field-height = 高度或深度
help-height = 一个范围及其基准，适用于所有区域；各区域不同的，分别发出通告。延伸至水面以下的，以平均海平面为基准，下限填负值。
field-windows = 起止时间
help-windows = 起止时间，协调世界时。有多段时间的，逐段填写。
field-daily = 每日时段
help-daily = 仅在每日同一时段进行时填写：填第一天的起止时刻，协调世界时。如全程持续则不填。
field-aircraft = 航空器数量
help-aircraft = 同时在空的最大数量。可不填。
field-types = 航空器型号
help-types = 将飞行的型号，便于对方识别。可不填。
field-course = 起降时航向
help-course = 舰船起降时保持的真航向。可不填。
field-speed = 起降时航速
help-speed = 舰船起降时保持的航速。可不填。
field-frequency = 联络频率
help-frequency = 我方单位应答的频率。可不填。
field-warnings = 航行警告和航行通告
help-warnings = 已就此发布的航行警告和航行通告（NOTAM）的编号。可不填。
field-remark = 备注
help-remark = 用本国语言填写。可不填。
body =
    我方单位：{ $unit }。该单位打算进行飞行作业：{ $activity }。
    区域：{ $areas }。
    高度或深度：{ $height }。
    起止时间：{ $windows }。
    { $daily ->
        [absent] 每日时段：未说明。应按各段全部时间考虑。
       *[present] 每日时段：{ $daily }，上述起止时间内每日均为同一时段。
    }
    { $aircraft ->
        [absent] 航空器数量：未说明。
       *[present] 同时在空的航空器数量：最多{ $aircraft }架。
    }
    { $types ->
        [absent] 航空器型号：未说明。
       *[present] 航空器型号：{ $types }
    }
    { $course ->
        [absent] 起降时航向：未说明。
       *[present] 起降时航向：{ $course }。
    }
    { $speed ->
        [absent] 起降时航速：未说明。
       *[present] 起降时航速：{ $speed }。
    }
    { $frequency ->
        [absent] 联络频率：未说明。
       *[present] 联络频率：{ $frequency }。
    }
    { $warnings ->
        [absent] 航行警告和航行通告：未说明。
       *[present] 航行警告和航行通告：{ $warnings }
    }
    { $remark ->
        [absent] 无备注。
       *[present] 备注：{ $remark }
    }
    请贵方予以注意。认收本电文仅表示收到，不表示同意，也不表示所通报的信息已经足够。
