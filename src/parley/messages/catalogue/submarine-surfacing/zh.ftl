title = 潜艇上浮
purpose = 就我方潜艇即将上浮发出警告，以便他方远离该处。
field-position = 位置
help-position = 上浮圆形区域的中心。
field-radius = 半径
help-radius = 以该位置为中心的上浮范围，通常为2海里。
field-window = 起止时间
help-window = 可能上浮的起止时间，协调世界时。
field-surfacing = 上浮性质
help-surfacing = 计划上浮或紧急上浮。
choice-surfacing-planned = 计划上浮
choice-surfacing-emergency = 紧急上浮
field-escort = 守护单位
help-escort = 在该处附近、可与之联络的水面单位。可不填。
field-frequency = 联络频率
help-frequency = 我方单位应答的频率。可不填。
field-signals = 上浮前信号
help-signals = 可能出现的烟幕、信号弹或声响信号。可不填。
field-remark = 备注
help-remark = 用本国语言填写。可不填。
body =
    我方一艘潜艇将在以下位置周围{ $radius }范围内上浮：{ $position }。
    起止时间：{ $window }。上浮性质：{ $surfacing }。
    { $escort ->
        [absent] 未列明守护单位。
       *[present] 守护单位：{ $escort }。
    }
    { $frequency ->
        [absent] 联络频率：未说明。
       *[present] 联络频率：{ $frequency }。
    }
    { $signals ->
        [absent] 上浮前信号：未说明。
       *[present] 上浮前信号：{ $signals }
    }
    { $remark ->
        [absent] 无备注。
       *[present] 备注：{ $remark }
    }
    请远离上述圆形区域。
