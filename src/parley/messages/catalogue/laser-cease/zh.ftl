title = 停止使用激光
purpose = 因激光照射我方单位，要求对方立即停止使用激光。不涉及意图判断。
field-position = 位置
help-position = 受激光照射的位置。
field-time = 时间
help-time = 最初发现的时间。
field-effects = 影响
help-effects = 目前所知的影响。
choice-effects-seen = 见到光线，无影响
choice-effects-dazzled = 人员目眩
choice-effects-eyes = 眼睛受伤
choice-effects-sensors = 传感器受扰或受损
choice-effects-control = 航行或操纵安全受到威胁
field-injured = 受伤人数
help-injured = 我方受伤人数。如不掌握则不填。
field-unit = 我方单位
help-unit = 受照射的单位。可不填。
field-height = 高度
help-height = 我方单位为航空器时的高度。可不填。
field-bearing = 光源方位
help-bearing = 自我方单位观测的真方位。可不填。
field-source_unit = 光源处的单位
help-source_unit = 按所见填写。可不填。
field-colour = 颜色
help-colour = 所见光线的颜色。可不填。
choice-colour-green = 绿色
choice-colour-red = 红色
choice-colour-blue = 蓝色
choice-colour-infrared = 不可见，由探测器发现
choice-colour-other = 其他颜色
field-until = 最后发现时间
help-until = 仍在持续则不填。
field-frequency = 联络频率
help-frequency = 我方单位应答的频率。可不填。
field-remark = 备注
help-remark = 用本国语言填写。可不填。
body =
    停止使用激光！有激光照射我方单位，位置：{ $position }。请立即停止在该处使用激光。
    时间：{ $time }。影响：{ $effects }。
    { $until ->
        [absent] 最后发现时间：未说明，可能仍在持续。
       *[present] 最后发现时间：{ $until }。
    }
    { $injured ->
        [absent] 受伤人数：未说明。
       *[present] 受伤人数：{ $injured }。
    }
    { $unit ->
        [absent] 未列明我方单位。
       *[present] 我方单位：{ $unit }。
    }
    { $height ->
        [absent] 高度：未说明。
       *[present] 高度：{ $height }。
    }
    { $bearing ->
        [absent] 光源方位：未说明。
       *[present] 光源方位：{ $bearing }。
    }
    { $source_unit ->
        [absent] 未列明光源处的单位。
       *[present] 光源处的单位：{ $source_unit }。
    }
    { $colour ->
        [absent] 颜色：未说明。
       *[present] 颜色：{ $colour }。
    }
    { $frequency ->
        [absent] 联络频率：未说明。
       *[present] 联络频率：{ $frequency }。
    }
    { $remark ->
        [absent] 无备注。
       *[present] 备注：{ $remark }
    }
    请立即答复是否已停止。本电文不涉及意图判断。
