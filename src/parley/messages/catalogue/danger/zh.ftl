title = 危险
purpose = 就威胁某处人员安全的危险发出警告，不论由谁造成。任何值班人员均可发出。
field-danger = 危险
help-danger = 何种危险。
choice-danger-live_firing = 实弹射击
choice-danger-missile = 导弹正在飞行或即将发射
choice-danger-mine = 水雷
choice-danger-ordnance = 未爆弹药
choice-danger-collision = 碰撞危险
choice-danger-submarine = 潜艇即将上浮
choice-danger-laser = 有害激光
choice-danger-aircraft_in_distress = 航空器遇险
choice-danger-vessel_in_distress = 船舶遇险
choice-danger-fire = 火灾或爆炸
choice-danger-debris = 坠落物或漂浮物
choice-danger-toxic = 有毒或放射性物质
choice-danger-uncontrolled_craft = 失去控制的舰船或航空器
choice-danger-other = 其他危险，见详情
field-advice = 建议
help-advice = 建议在场人员采取的措施。
choice-advice-keep_clear = 请远离
choice-advice-leave = 请立即以最短路线离开
choice-advice-hold_position = 请原地不动
choice-advice-keep_silence = 请保持无线电和雷达静默
choice-advice-help = 请尽可能提供援助
choice-advice-caution = 请谨慎行进
field-position = 位置
help-position = 危险所在位置。位置与区域至少填写一项。
field-area = 区域
help-area = 危险所在区域。位置与区域至少填写一项。
field-heights = 高度或深度
help-heights = 高度或深度的范围。可不填。
field-from = 起始时间
help-from = 危险开始或将要开始的时间。
field-until = 结束时间
help-until = 危险解除的时间。如不掌握则不填。
field-detail = 详情
help-detail = 用本国语言填写。可不填。
body =
    危险：{ $danger }。我方建议：{ $advice }。
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
    起始时间：{ $from }。
    { $until ->
        [absent] 结束时间：尚不掌握，以后续电文为准。
       *[present] 结束时间：{ $until }。
    }
    { $detail ->
        [absent] 无其他详情。
       *[present] 详情：{ $detail }
    }
