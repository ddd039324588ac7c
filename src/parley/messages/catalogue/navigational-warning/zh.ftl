title = 航行警告
purpose = 通报已播发航行警告的危险情况：内容、区域、时间和应保持的距离。
field-number = 编号
help-number = 所播发航行警告的名称和编号。
field-authority = 发布机关
help-authority = 发布航行警告的机关。可不填。
field-danger = 危险情况
help-danger = 危险情况的内容。
choice-danger-operations = 危险作业，类别未说明
choice-danger-gunnery = 火炮射击
choice-danger-rocket = 火箭发射
choice-danger-debris = 航天残骸坠落
choice-danger-ordnance = 水雷或弹药
choice-danger-underwater = 水下作业
choice-danger-cable = 电缆或管道作业
choice-danger-towing = 大型拖带
choice-danger-drifting = 漂流物
choice-danger-wreck = 沉船或障碍物
choice-danger-ice = 海冰
choice-danger-rescue = 搜救
choice-danger-aids = 助航标志失常
choice-danger-interference = 卫星导航受干扰
choice-danger-other = 其他危险，见备注
field-areas = 区域
help-areas = 航行警告的各个区域，注明播发时所用坐标系；各点按顺序填写。
field-height = 高度或深度
help-height = 一个范围及其基准，适用于所有区域；各区域不同的，分别发出通告。延伸至水面以下的，以平均海平面为基准，下限填负值。可不填，此时他方按所有高度和深度考虑。
field-windows = 起止时间
help-windows = 起止时间，协调世界时。有多段时间的，逐段填写。
field-daily = 每日时段
help-daily = 仅在每日同一时段进行时填写：填第一天的起止时刻，协调世界时。如全程持续则不填。
field-keep_clear = 保持距离
help-keep_clear = 航行警告要求与区域保持的距离。可不填。
field-contact = 联络人职务
help-contact = 我方负责答复有关问题的职务。可不填。
field-remark = 备注
help-remark = 用本国语言填写。可不填。
body =
    我方现通报一项航行警告。编号：{ $number }
    { $authority ->
        [absent] 发布机关：未说明。
       *[present] 发布机关：{ $authority }
    }
    危险情况：{ $danger }。
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
    { $keep_clear ->
        [absent] 保持距离：未说明。
       *[present] 请与上述区域保持 { $keep_clear } 以上距离。
    }
    { $contact ->
        [absent] 联络人职务：未说明。
       *[present] 联络人职务：{ $contact }。
    }
    { $remark ->
        [absent] 无备注。
       *[present] 备注：{ $remark }
    }
    认收本警告仅表示收到，不表示承认对上述水域的任何主张。
