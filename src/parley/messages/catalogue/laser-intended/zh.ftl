title = 拟使用激光通告
purpose = 就我方拟使用激光的类别、区域或扇面、高度和时间发出警告。
field-laser = 激光类别
help-laser = 使用何种激光。
choice-laser-range_finder = 激光测距仪
choice-laser-designator = 激光目标指示器
choice-laser-illuminator = 激光照明器
choice-laser-dazzler = 激光眩目器
choice-laser-weapon = 激光武器
choice-laser-communication = 激光通信设备
choice-laser-survey = 激光测量设备
choice-laser-other = 其他激光，见备注
field-areas = 区域
help-areas = 激光可能造成危险的区域；扇形区可表示方位。注明海图所用坐标系。
field-height = 高度或深度
help-height = 一个范围及其基准，适用于所有区域；各区域不同的，分别发出通告。延伸至水面以下的，以平均海平面为基准，下限填负值。可不填，此时他方按所有高度和深度考虑。
field-windows = 起止时间
help-windows = 起止时间，协调世界时。有多段时间的，逐段填写。
field-daily = 每日时段
help-daily = 仅在每日同一时段进行时填写：填第一天的起止时刻，协调世界时。如全程持续则不填。
field-unit = 我方单位
help-unit = 使用激光的单位。可不填。
field-wavelength = 波长（纳米）
help-wavelength = 供选择护目镜。可不填。
field-precautions = 防护措施
help-precautions = 建议他方采取和我方采取的措施。可不填。
field-frequency = 联络频率
help-frequency = 我方单位应答的频率。可不填。
field-warnings = 航行警告和航行通告
help-warnings = 已就此发布的航行警告和航行通告（NOTAM）的编号。可不填。
field-remark = 备注
help-remark = 用本国语言填写。可不填。
body =
    我方拟使用激光。类别：{ $laser }。
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
    { $unit ->
        [absent] 未列明单位。
       *[present] 我方单位：{ $unit }。
    }
    { $wavelength ->
        [absent] 波长（纳米）：未说明。
       *[present] 波长（纳米）：{ $wavelength }。
    }
    { $precautions ->
        [absent] 防护措施：未说明。
       *[present] 防护措施：{ $precautions }
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
    未戴护目镜时请勿直视光源方向。认收本通告仅表示收到，不表示同意。
