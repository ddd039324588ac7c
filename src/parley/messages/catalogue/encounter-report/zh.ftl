title = 相遇情况报告
purpose = 我方关于双方单位相遇的说明：单位、地点、距离、联络和行为。对方另行作出说明。
field-kind = 类别
help-kind = 相遇单位的类别。
choice-kind-ship_ship = 舰舰相遇
choice-kind-ship_air = 舰机相遇
choice-kind-air_air = 空中相遇
choice-kind-submarine = 潜艇与其他单位相遇
choice-kind-land = 陆上单位相遇
field-own_units = 我方单位
help-own_units = 我方各单位。
field-other_units = 贵方单位
help-other_units = 所见对方各单位。均未能识别则不填。
field-began = 开始时间
help-began = 相遇开始的时间。
field-ended = 结束时间
help-ended = 仍在持续则不填。
field-own_position = 我方位置
help-own_position = 我方单位在最近会遇时或开始时的位置。
field-other_position = 贵方位置
help-other_position = 贵方单位在同一时间的位置。可不填。
field-closest_time = 最近会遇时间
help-closest_time = 双方单位距离最近的时间。可不填。
field-distance = 最近会遇水平距离
help-distance = 双方单位间的最小水平距离。可不填。
field-height_difference = 最近会遇高度差
help-height_difference = 有航空器时，当时的高度差。可不填。
field-measured = 测量方式
help-measured = 距离的测得方式，用以说明准确程度。可不填。
choice-measured-radar = 雷达
choice-measured-laser = 激光测距
choice-measured-ais = 船舶自动识别系统（AIS）或广播式自动相关监视（ADS-B）
choice-measured-optical = 光学器材
choice-measured-estimate = 目测估计
field-own_course = 我方航向
help-own_course = 我方单位在最近会遇时的真航向。可不填。
field-own_speed = 我方速度
help-own_speed = 我方单位在最近会遇时的速度。可不填。
field-other_course = 贵方航向
help-other_course = 所见贵方单位在最近会遇时的真航向。可不填。
field-other_speed = 贵方速度
help-other_speed = 所见贵方单位在最近会遇时的速度。可不填。
field-frequencies = 依次呼叫的频率
help-frequencies = 我方呼叫所用的各频率，按呼叫顺序填写。可不填。
field-answered = 呼叫应答情况
help-answered = 我方呼叫是否得到应答。
choice-answered-answered = 获应答
choice-answered-not_answered = 未获应答
choice-answered-unclear = 有应答，但未听懂
choice-answered-no_call = 我方未呼叫
field-answered_on = 应答频率
help-answered_on = 收到应答的频率。可不填。
field-called = 贵方单位的呼叫
help-called = 贵方单位是否呼叫我方单位。可不填。
choice-called-answered = 收到，我方已应答
choice-called-not_answered = 收到，我方未应答
choice-called-none = 未收到
field-other_conduct = 贵方单位的行为
help-other_conduct = 尽可能按先后顺序填写。可不填。
field-own_conduct = 我方单位的行为
help-own_conduct = 尽可能按先后顺序填写。可不填。
field-injured = 受伤人数
help-injured = 我方受伤人数。如不掌握则不填。
field-damage = 损伤
help-damage = 我方损伤情况。可不填。
choice-damage-none = 无
choice-damage-slight = 轻微
choice-damage-serious = 严重
choice-damage-lost = 单位被毁或沉没
choice-damage-inspected = 正在检查
field-visibility = 能见度
help-visibility = 当时的能见距离。可不填。
field-evidence = 证据
help-evidence = 照片、航迹或录音录像的散列值。可不填。
field-account = 说明
help-account = 用本国语言按时间顺序说明经过。可不填。
body =
    我方关于相遇情况的说明。类别：{ $kind }。
    我方单位：{ $own_units }。
    { $other_units ->
        [absent] 贵方单位：均未能识别。
       *[present] 贵方单位：{ $other_units }。
    }
    开始时间：{ $began }。
    { $ended ->
        [absent] 结束时间：未说明，可能仍在持续。
       *[present] 结束时间：{ $ended }。
    }
    我方位置：{ $own_position }。
    { $other_position ->
        [absent] 贵方位置：未说明。
       *[present] 贵方位置：{ $other_position }。
    }
    { $closest_time ->
        [absent] 最近会遇时间：未说明。
       *[present] 最近会遇时间：{ $closest_time }。
    }
    { $distance ->
        [absent] 最近会遇水平距离：未说明。
       *[present] 最近会遇水平距离：{ $distance }。
    }
    { $height_difference ->
        [absent] 最近会遇高度差：未说明。
       *[present] 最近会遇高度差：{ $height_difference }。
    }
    { $measured ->
        [absent] 测量方式：未说明。
       *[present] 测量方式：{ $measured }。
    }
    { $own_course ->
        [absent] 我方航向：未说明。
       *[present] 我方航向：{ $own_course }。
    }
    { $own_speed ->
        [absent] 我方速度：未说明。
       *[present] 我方速度：{ $own_speed }。
    }
    { $other_course ->
        [absent] 贵方航向：未说明。
       *[present] 贵方航向：{ $other_course }。
    }
    { $other_speed ->
        [absent] 贵方速度：未说明。
       *[present] 贵方速度：{ $other_speed }。
    }
    { $frequencies ->
        [absent] 依次呼叫的频率：未说明。
       *[present] 依次呼叫的频率：{ $frequencies }。
    }
    我方呼叫：{ $answered }。
    { $answered_on ->
        [absent] 应答频率：未说明。
       *[present] 应答频率：{ $answered_on }。
    }
    { $called ->
        [absent] 贵方单位的呼叫：未说明。
       *[present] 贵方单位的呼叫：{ $called }。
    }
    { $other_conduct ->
        [absent] 贵方单位的行为：未说明。
       *[present] 贵方单位的行为：{ $other_conduct }。
    }
    { $own_conduct ->
        [absent] 我方单位的行为：未说明。
       *[present] 我方单位的行为：{ $own_conduct }。
    }
    { $injured ->
        [absent] 受伤人数：未说明。
       *[present] 受伤人数：{ $injured }。
    }
    { $damage ->
        [absent] 损伤：未说明。
       *[present] 损伤：{ $damage }。
    }
    { $visibility ->
        [absent] 能见度：未说明。
       *[present] 能见度：{ $visibility }。
    }
    { $evidence ->
        [absent] 证据：未说明。
       *[present] 证据：{ $evidence }。
    }
    { $account ->
        [absent] 无其他说明。
       *[present] 说明：{ $account }
    }
    以上为我方说明。双方各自作出说明。
