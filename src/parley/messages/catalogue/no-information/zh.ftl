title = 没有信息
purpose = 就无法获得信息的询问作出答复。不表示拒绝提供信息。
field-about = 询问
help-about = 载有询问的条目。
field-item = 事项
help-item = 对方所问事项，请在此复述。
choice-item-position = 位置
choice-item-movement = 航向和航速
choice-item-identity = 身份
choice-item-intention = 意图
choice-item-persons = 人员情况
choice-item-time = 时间
choice-item-area = 区域
choice-item-cause = 原因
choice-item-damage = 损失情况
choice-item-other = 其他事项，见备注
field-state = 原因
help-state = 没有信息的原因。
choice-state-not_obtainable = 无法获得
choice-state-not_yet = 目前不掌握，正在继续了解
choice-state-not_with_us = 我方无从知悉
field-again_at = 再次询问时间
help-again_at = 自何时起可再次询问。可不填。
field-remark = 备注
help-remark = 用本国语言填写。可不填。
body =
    答复贵方询问：{ $about }。所问事项：{ $item }。没有信息。原因：{ $state }。
    { $again_at ->
        [absent] 未说明可再次询问的时间。
       *[present] 请再次询问，时间：{ $again_at }。
    }
    { $remark ->
        [absent] 无备注。
       *[present] 备注：{ $remark }
    }
