title = 有人遇险
purpose = 通报某处有人落水或处于其他生命危险，并说明请求。任何值班人员均可发出。
field-kind = 遇险人员
help-kind = 已知的遇险人员情形。
choice-kind-overboard = 从舰船落水人员
choice-kind-in_water = 水中人员
choice-kind-aircrew = 弹射或跳伞的机组人员
choice-kind-raft = 救生筏或小艇上的人员
choice-kind-missing = 失踪人员
choice-kind-stranded = 受困于岛礁、冰面或岸上的人员
choice-kind-submariners = 已离艇的潜艇艇员
field-persons = 人数
help-persons = 人数。如不掌握则不填。
field-whose = 归属
help-whose = 所属方。
field-position = 位置
help-position = 位置与区域至少填写一项。只掌握大致位置的，填写区域。
field-area = 区域
help-area = 位置与区域至少填写一项。
field-seen_at = 最后目击时间
help-seen_at = 最后看到或落水的时间。
field-condition = 状况
help-condition = 按所见填写。可不填。
choice-condition-moving = 有动作或发出信号
choice-condition-still = 无动作
choice-condition-not_seen = 已看不见
field-drift = 漂移方向
help-drift = 漂向的真方位。可不填。
field-drift_speed = 漂移速度
help-drift_speed = 可不填。
field-beacon = 信标频率
help-beacon = 正在发射的信标的频率。可不填。
field-response = 我方处置
help-response = 本方单位当前的处置。
field-ask = 我方请求
help-ask = 对对方的请求。
choice-ask-search = 请参加搜寻
choice-ask-rescue = 如贵方能先到达，请予救助
choice-ask-clear = 请远离并慢速航行
choice-ask-report = 请通报所见情况
choice-ask-nothing = 无请求，仅供知悉
field-frequencies = 频率
help-frequencies = 现场单位的呼叫频率，按依次使用的顺序填写。可不填。
field-detail = 详情
help-detail = 用本国语言填写。可不填。
body =
    有人遇险！遇险人员：{ $kind }。所属方：{ $whose }。
    { $persons ->
        [absent] 人数：未说明。
       *[present] 人数：{ $persons }。
    }
    { $position ->
        [absent] 位置：未说明。
       *[present] 位置：{ $position }。
    }
    { $area ->
        [absent] 区域：未说明。
       *[present] 区域：{ $area }。
    }
    最后目击时间：{ $seen_at }。
    { $condition ->
        [absent] 状况：未说明。
       *[present] 状况：{ $condition }。
    }
    { $drift ->
        [absent] 漂移方向：未说明。
       *[present] 漂移方向：{ $drift }。
    }
    { $drift_speed ->
        [absent] 漂移速度：未说明。
       *[present] 漂移速度：{ $drift_speed }。
    }
    { $beacon ->
        [absent] 信标频率：未说明。
       *[present] 信标频率：{ $beacon }。
    }
    我方处置：{ $response }。
    我方请求：{ $ask }。
    { $frequencies ->
        [absent] 现场单位呼叫频率：未说明。
       *[present] 现场单位呼叫频率：{ $frequencies }。
    }
    { $detail ->
        [absent] 无其他详情。
       *[present] 详情：{ $detail }
    }
