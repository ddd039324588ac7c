title = 事实陈述
purpose = 陈述相遇或事件中的一项事实，请对方表明是否认可。每项事实分别发送。
field-about = 所涉条目
help-about = 该相遇或事件的条目。
field-item = 序号
help-item = 同一相遇或事件中各项事实的序号，从1开始。
field-kind = 类别
help-kind = 事实的类别。
choice-kind-identity = 单位身份
choice-kind-time = 时间
choice-kind-position = 位置
choice-kind-movement = 航向、速度或高度
choice-kind-distance = 单位间的距离
choice-kind-contact = 无线电或信号联络
choice-kind-act = 单位的行为
choice-kind-harm = 伤亡或损伤
choice-kind-cause = 原因
choice-kind-notice = 事先通告
choice-kind-other = 其他
field-fact = 事实
help-fact = 一项事实，用本国语言一两句话说明。
field-time = 时间
help-time = 事实所涉时间。可不填。
field-position = 位置
help-position = 事实所涉位置。可不填。
field-distance = 距离
help-distance = 事实所涉距离。可不填。
field-units = 单位
help-units = 事实所涉单位。可不填。
body =
    我方就以下条目陈述一项事实：{ $about }。
    序号：{ $item }。类别：{ $kind }。
    事实：{ $fact }
    { $time ->
        [absent] 时间：未说明。
       *[present] 时间：{ $time }。
    }
    { $position ->
        [absent] 位置：未说明。
       *[present] 位置：{ $position }。
    }
    { $distance ->
        [absent] 距离：未说明。
       *[present] 距离：{ $distance }。
    }
    { $units ->
        [absent] 单位：未说明。
       *[present] 单位：{ $units }。
    }
    请贵方表明是否认可该事实，或提出贵方的说法。
