title = 开启事件处置
purpose = 与对方开启对某一事件的处置。开启处置不涉及责任认定。
field-kind = 类别
help-kind = 按目前所知填写。
field-situation = 态势
help-situation = 按目前所知填写。
choice-situation-going_on = 仍在持续
choice-situation-over = 已经结束
choice-situation-unclear = 情况不明
field-time = 时间
help-time = 发生或开始的时间。
field-owner = 我方负责人职务
help-owner = 我方昼夜负责处置该事件的职务。
field-position = 位置
help-position = 位置、区域、地点至少填写一项。
field-areas = 区域
help-areas = 位置、区域、地点至少填写一项。
field-place = 地点
help-place = 以文字说明。位置、区域、地点至少填写一项。
field-own_units = 我方单位
help-own_units = 所涉我方各单位。可不填。
field-other_units = 贵方单位
help-other_units = 按所见填写。可不填。
field-dead = 死亡人数
help-dead = 我方目前所知人数。如不掌握则不填。
field-injured = 受伤人数
help-injured = 我方目前所知人数。如不掌握则不填。
field-missing = 失踪人数
help-missing = 我方目前所知人数。如不掌握则不填。
field-help = 救助
help-help = 我方是否需要救助。可不填。
choice-help-needed = 我方需要救助
choice-help-not_needed = 我方不需要救助
choice-help-offered = 我方可提供救助
field-about = 起始电文
help-about = 事件起始的电文，如停止、危险。可不填。
field-summary = 概要
help-summary = 用本国语言填写目前所知情况。可不填。
body =
    我方开启一起事件的处置。类别：{ $kind }。态势：{ $situation }。时间：{ $time }。
    我方负责人职务：{ $owner }。
    { $position ->
        [absent] 位置：未说明。
       *[present] 位置：{ $position }。
    }
    { $areas ->
        [absent] 区域：未说明。
       *[present] 区域：{ $areas }。
    }
    { $place ->
        [absent] 地点：未说明。
       *[present] 地点：{ $place }
    }
    { $own_units ->
        [absent] 我方单位：未说明。
       *[present] 我方单位：{ $own_units }。
    }
    { $other_units ->
        [absent] 贵方单位：未说明。
       *[present] 贵方单位：{ $other_units }。
    }
    { $dead ->
        [absent] 死亡人数：未说明。
       *[present] 死亡人数：{ $dead }。
    }
    { $injured ->
        [absent] 受伤人数：未说明。
       *[present] 受伤人数：{ $injured }。
    }
    { $missing ->
        [absent] 失踪人数：未说明。
       *[present] 失踪人数：{ $missing }。
    }
    { $help ->
        [absent] 救助：未说明。
       *[present] 救助：{ $help }。
    }
    { $about ->
        [absent] 起始电文：未列明。
       *[present] 起始电文：{ $about }。
    }
    { $summary ->
        [absent] 无概要。
       *[present] 概要：{ $summary }
    }
    请告知贵方负责人职务。开启处置不涉及责任认定。
