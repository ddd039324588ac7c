title = 涉核武器事件紧急通报
purpose = 就可能导致核爆炸的意外的、未经授权的或其他原因不明的事件立即发出通报。
field-event = 事件性质
help-event = 事件的性质。
choice-event-accidental = 意外事件
choice-event-unauthorised = 未经授权的事件
choice-event-unexplained = 原因不明的事件
field-time = 时间
help-time = 发生的时间。
field-whose = 武器所属
help-whose = 按目前所知填写。
choice-whose-ours = 我方武器
choice-whose-other = 非我方武器
choice-whose-unknown = 不掌握
field-detonation = 爆炸情况
help-detonation = 按目前所知填写。
choice-detonation-none = 未发生核爆炸
choice-detonation-possible = 有可能发生核爆炸
choice-detonation-occurred = 已发生核爆炸
choice-detonation-unknown = 尚不掌握是否发生核爆炸
field-position = 位置
help-position = 位置、区域、地点至少填写一项。
field-areas = 危险区域
help-areas = 位置、区域、地点至少填写一项。
field-place = 地点
help-place = 以文字说明。位置、区域、地点至少填写一项。
field-release = 放射性释放
help-release = 放射性物质是否泄漏，按目前所知填写。可不填。
choice-release-none = 未发现
choice-release-possible = 可能
choice-release-found = 已发现
field-measures = 措施
help-measures = 我方采取的措施。可不填。
choice-measures-safe = 正在对武器进行安全处置
choice-measures-search = 正在搜寻武器
choice-measures-evacuate = 正在疏散人员
choice-measures-inquiry = 正在查明原因
choice-measures-forces = 我方部队戒备状态未变
field-detail = 详情
help-detail = 用本国语言填写。可不填。
body =
    现紧急通报一起涉及或可能涉及核武器的事件，以避免误判。
    事件性质：{ $event }。时间：{ $time }。武器：{ $whose }。
    爆炸情况：{ $detonation }。
    { $position ->
        [absent] 位置：未说明。
       *[present] 位置：{ $position }。
    }
    { $areas ->
        [absent] 危险区域：未说明。
       *[present] 危险区域：{ $areas }。
    }
    { $place ->
        [absent] 地点：未说明。
       *[present] 地点：{ $place }
    }
    { $release ->
        [absent] 放射性释放：未说明。
       *[present] 放射性释放：{ $release }。
    }
    { $measures ->
        [absent] 措施：未说明。
       *[present] 措施：{ $measures }。
    }
    { $detail ->
        [absent] 无其他详情。
       *[present] 详情：{ $detail }
    }
    请立即确认已阅。
