title = 导弹发射通告
purpose = 通报弹道导弹发射的类别、时间、发射地点和落区。
field-missile = 类别
help-missile = 导弹的类别。
choice-missile-icbm = 洲际弹道导弹
choice-missile-slbm = 潜射弹道导弹
choice-missile-irbm = 中远程弹道导弹
choice-missile-mrbm = 中程弹道导弹
choice-missile-srbm = 近程弹道导弹
choice-missile-other = 其他类别的导弹，见备注
field-group = 单发或成组
help-group = 间隔60分钟或以上的，分别发出通告。
choice-group-single = 单发发射
choice-group-simultaneous = 成组发射，间隔小于5分钟
choice-group-near_simultaneous = 成组发射，间隔5分钟或以上、小于60分钟
field-launches = 发射数量
help-launches = 最大数量。可不填。
field-launch_place = 发射地点
help-launch_place = 发射场名称；海上发射的，填大洋的象限或海域名称。发射地点与发射区域至少填写一项。
field-launch_area = 发射区域
help-launch_area = 以坐标填写。发射地点与发射区域至少填写一项。
field-areas = 落区
help-areas = 导弹、级段或残骸预计落入的各个区域，注明海图所用坐标系。
field-height = 高度或深度
help-height = 一个范围及其基准，适用于所有区域；各区域不同的，分别发出通告。延伸至水面以下的，以平均海平面为基准，下限填负值。可不填，此时他方按所有高度和深度考虑。
field-windows = 计划发射时间段
help-windows = 计划发射时间段和备用时间段，协调世界时。
field-daily = 每日时段
help-daily = 仅在每日同一时段进行时填写：填第一天的起止时刻，协调世界时。如全程持续则不填。
field-azimuth = 发射方向
help-azimuth = 真方位。可不填。
field-valid_until = 有效期至
help-valid_until = 届时仍未发射的，本通告失效。可不填。
field-contact = 联络人职务
help-contact = 我方负责答复有关问题的职务。可不填。
field-warnings = 航行警告和航行通告
help-warnings = 已就此发布的航行警告和航行通告（NOTAM）的编号。可不填。
field-remark = 备注
help-remark = 用本国语言填写。可不填。
body =
    我方计划发射一枚或多枚弹道导弹。类别：{ $missile }。发射方式：{ $group }。
    { $launches ->
        [absent] 发射数量：未说明。
       *[present] 发射数量：最多{ $launches }枚。
    }
    { $launch_place ->
        [absent] 发射地点：未说明。
       *[present] 发射地点：{ $launch_place }
    }
    { $launch_area ->
        [absent] 发射区域：未说明。
       *[present] 发射区域：{ $launch_area }。
    }
    落区：{ $areas }。
    { $height ->
        [absent] 高度或深度：未说明。应按所有高度和深度考虑。
       *[present] 高度或深度：{ $height }。
    }
    计划发射时间段：{ $windows }。
    { $daily ->
        [absent] 每日时段：未说明。应按各段全部时间考虑。
       *[present] 每日时段：{ $daily }，上述起止时间内每日均为同一时段。
    }
    { $azimuth ->
        [absent] 发射方向：未说明。
       *[present] 发射方向：{ $azimuth }。
    }
    { $valid_until ->
        [absent] 有效期：未说明。
       *[present] 至{ $valid_until }仍未发射的，本通告失效。
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
    为确保安全，请远离落区。认收本通告仅表示收到，不表示同意。
