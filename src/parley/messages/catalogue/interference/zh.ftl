title = 干扰情况
purpose = 通报我方单位正在或曾经受到干扰，请对方澄清事实。不涉及意图判断。
field-kind = 类别
help-kind = 干扰的类别。
choice-kind-laser = 激光照射
choice-kind-fire_control = 火控雷达照射
choice-kind-radar = 雷达干扰
choice-kind-radio = 无线电干扰
choice-kind-command = 指挥网络干扰
choice-kind-navigation = 卫星导航干扰
choice-kind-false_position = 虚假的卫星导航或船舶自动识别信号
choice-kind-flares = 红外弹或箔条
choice-kind-searchlight = 探照灯照射
choice-kind-water_cannon = 水炮
choice-kind-sound = 有害声波
choice-kind-objects = 投掷物体
choice-kind-gear = 拖曳设备被割断或缠绕
choice-kind-other = 其他干扰，见说明
field-unit = 我方单位
help-unit = 受到干扰的单位。
field-position = 位置
help-position = 我方单位的位置。
field-began = 开始时间
help-began = 干扰开始的时间。
field-ended = 结束时间
help-ended = 仍在持续则不填。
field-source_unit = 来源
help-source_unit = 干扰疑似来自的单位。可不填。
field-bearing = 来源方位
help-bearing = 自我方单位观测的真方位。可不填。
field-distance = 来源距离
help-distance = 我方单位至来源的距离，按所知填写。可不填。
field-frequencies = 受干扰频率
help-frequencies = 发现干扰的频率。可不填。
field-effects = 影响
help-effects = 对我方单位造成的影响。可不填。
choice-effects-none = 未发现影响
choice-effects-persons = 人员受伤
choice-effects-equipment = 设备受损
choice-effects-navigation = 导航受影响
choice-effects-communication = 通信受影响
choice-effects-task = 任务中断
field-injured = 受伤人数
help-injured = 我方受伤人数。如不掌握则不填。
field-evidence = 证据
help-evidence = 录音录像或照片的散列值。可不填。
field-account = 说明
help-account = 用本国语言填写。可不填。
body =
    我方单位受到干扰。类别：{ $kind }。
    我方单位：{ $unit }。位置：{ $position }。开始时间：{ $began }。
    { $ended ->
        [absent] 结束时间：未说明，可能仍在持续。
       *[present] 结束时间：{ $ended }。
    }
    { $source_unit ->
        [absent] 未列明来源单位。
       *[present] 来源：{ $source_unit }。
    }
    { $bearing ->
        [absent] 来源方位：未说明。
       *[present] 来源方位：{ $bearing }。
    }
    { $distance ->
        [absent] 来源距离：未说明。
       *[present] 来源距离：{ $distance }。
    }
    { $frequencies ->
        [absent] 受干扰频率：未说明。
       *[present] 受干扰频率：{ $frequencies }。
    }
    { $effects ->
        [absent] 影响：未说明。
       *[present] 影响：{ $effects }。
    }
    { $injured ->
        [absent] 受伤人数：未说明。
       *[present] 受伤人数：{ $injured }。
    }
    { $evidence ->
        [absent] 证据：未说明。
       *[present] 证据：{ $evidence }。
    }
    { $account ->
        [absent] 无其他说明。
       *[present] 说明：{ $account }
    }
    请贵方澄清事实；干扰如来自贵方，请予停止；并请答复。本电文不涉及意图判断。
