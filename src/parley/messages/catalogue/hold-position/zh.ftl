title = 请保持现状
purpose = 请对方单位在双方联络之前保持现状，并说明我方单位是否同样照此保持。不影响任何一方的主张。
field-hold = 方式
help-hold = 请对方单位如何保持。
field-ours = 我方单位
help-ours = 本方单位的做法。
choice-ours-same_now = 我方单位现已照此保持
choice-ours-same_with_you = 贵方单位照此保持时，我方单位亦将照此保持
choice-ours-not = 我方单位不照此保持
choice-ours-none = 我方在该处没有单位
field-units = 贵方单位
help-units = 所指的对方单位。可不填。
field-position = 位置
help-position = 地点。可不填，不要因此延误发送。
field-area = 区域
help-area = 地点。可不填，不要因此延误发送。
field-heights = 高度或深度
help-heights = 高度或深度的范围。可不填。
field-from = 起始时间
help-from = 自何时起。立即开始的可不填。
field-until = 结束时间
help-until = 可不填。
field-reason = 原因
help-reason = 提出请求的原因。
choice-reason-collision = 存在碰撞危险
choice-reason-misreading = 存在误判危险
choice-reason-persons = 有人落水或失踪
choice-reason-talks = 请先与我方联络
choice-reason-rescue = 正在实施救援
choice-reason-not_stated = 不说明原因
field-detail = 详情
help-detail = 用本国语言填写。可不填。
body =
    请保持现状！请贵方单位照此行动：{ $hold }。原因：{ $reason }。
    { $ours }。
    { $units ->
        [absent] 所指贵方单位：未说明。
       *[present] 所指贵方单位：{ $units }。
    }
    { $position ->
        [absent] 位置：未说明。
       *[present] 位置：{ $position }。
    }
    { $area ->
        [absent] 区域：未说明。
       *[present] 区域：{ $area }。
    }
    { $heights ->
        [absent] 高度或深度：未说明。
       *[present] 高度或深度：{ $heights }。
    }
    { $from ->
        [absent] 起始时间：未说明，请立即照此行动。
       *[present] 起始时间：{ $from }。
    }
    { $until ->
        [absent] 结束时间：未说明，以后续电文为准。
       *[present] 结束时间：{ $until }。
    }
    { $detail ->
        [absent] 无其他详情。
       *[present] 详情：{ $detail }
    }
    请答复，并复述贵方单位将如何行动。
