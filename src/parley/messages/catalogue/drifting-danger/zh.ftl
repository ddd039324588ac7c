title = 污染或漂流危险物
purpose = 就危及他方的污染或漂流物发出警告，并说明归属和建议的处置。
field-kind = 何物
help-kind = 所见或遗失之物。
choice-kind-oil = 油类
choice-kind-chemical = 化学品
choice-kind-radioactive = 放射性物质
choice-kind-gas = 水面气体
choice-kind-mine = 漂雷
choice-kind-weapon = 训练弹药或靶标
choice-kind-uncrewed_craft = 失控的无人装备
choice-kind-buoy = 浮标或传感器
choice-kind-container = 集装箱或甲板货物
choice-kind-wreck = 残骸或弃船
choice-kind-net = 渔网或缆绳
choice-kind-ice = 浮冰
choice-kind-other = 其他，见详情
field-whose = 归属
help-whose = 所属方。
field-position = 位置
help-position = 位置与区域至少填写一项。只掌握大致位置的，填写区域。
field-area = 区域
help-area = 位置与区域至少填写一项。
field-seen_at = 发现时间
help-seen_at = 在该处发现的时间。
field-drift = 漂移方向
help-drift = 漂向的真方位。可不填。
field-drift_speed = 漂移速度
help-drift_speed = 可不填。
field-extent = 最大尺度
help-extent = 污染带或物体的长度。可不填。
field-state = 状态
help-state = 漂浮或最后所见的状态。可不填。
choice-state-surface = 在水面
choice-state-awash = 紧贴水面以下
choice-state-sinking = 正在下沉
choice-state-spreading = 正在扩散
choice-state-contained = 已受控制
field-advice = 建议
help-advice = 建议附近各方采取的措施。
choice-advice-keep_clear = 请远离
choice-advice-do_not_touch = 请勿触碰或打捞
choice-advice-report = 请通报所见位置
choice-advice-recover = 如有可能请予打捞并告知我方
choice-advice-contain = 请协助控制
field-action = 我方处置
help-action = 本方单位的处置。
choice-action-watching = 我方正在监视
choice-action-recovering = 我方正在打捞或控制
choice-action-coming = 我方单位正前往
choice-action-nothing = 我方无法处置
choice-action-not_decided = 尚未决定
field-detail = 详情
help-detail = 用本国语言填写。可不填。
body =
    污染或漂流危险物警告：{ $kind }。所属方：{ $whose }。
    { $position ->
        [absent] 位置：未说明。
       *[present] 位置：{ $position }。
    }
    { $area ->
        [absent] 区域：未说明。
       *[present] 区域：{ $area }。
    }
    发现时间：{ $seen_at }。
    { $drift ->
        [absent] 漂移方向：未说明。
       *[present] 漂移方向：{ $drift }。
    }
    { $drift_speed ->
        [absent] 漂移速度：未说明。
       *[present] 漂移速度：{ $drift_speed }。
    }
    { $extent ->
        [absent] 最大尺度：未说明。
       *[present] 最大尺度：{ $extent }。
    }
    { $state ->
        [absent] 状态：未说明。
       *[present] 状态：{ $state }。
    }
    我方建议：{ $advice }。
    我方处置：{ $action }。
    { $detail ->
        [absent] 无其他详情。
       *[present] 详情：{ $detail }
    }
