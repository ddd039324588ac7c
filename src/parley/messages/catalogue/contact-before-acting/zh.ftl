title = 行动前联络
purpose = 在我方单位即将采取可能引起误解的行动之前预先告知，以便对方先行沟通。
field-act = 拟采取的行动
help-act = 如实选择行动内容。
choice-act-approach = 接近贵方单位
choice-act-cross = 从贵方单位近前方通过
choice-act-launch = 在贵方单位附近起降航空器
choice-act-boat = 在贵方单位附近放艇
choice-act-tow = 在贵方单位附近拖带、打捞或回收物体
choice-act-rescue = 在贵方单位附近救人
choice-act-firing = 射击，不以贵方单位为目标
choice-act-radar = 测试火控雷达，不以贵方单位为目标
choice-act-surface = 在贵方单位附近上浮
choice-act-other = 其他行动，见备注
field-unit = 我方单位
help-unit = 即将采取行动的单位。
field-position = 位置
help-position = 采取行动的位置。
field-not_before = 不早于
help-not_before = 在此时间之前不采取行动。请留出答复时间。
field-other_unit = 贵方单位
help-other_unit = 附近的对方单位。可不填。
field-until = 结束时间
help-until = 行动结束的时间。可不填。
field-frequency = 我方单位守听频率
help-frequency = 双方单位相互接近期间保持联络的频率。
field-remark = 备注
help-remark = 用本国语言填写。可不填。
body =
    我方在行动前与贵方联络。我方单位：{ $unit }。拟采取的行动：{ $act }。
    位置：{ $position }。不早于：{ $not_before }。
    { $until ->
        [absent] 结束时间：未说明。
       *[present] 结束时间：{ $until }。
    }
    { $other_unit ->
        [absent] 未列明贵方单位。
       *[present] 贵方单位：{ $other_unit }。
    }
    双方单位相互接近期间，我方单位守听{ $frequency }。
    { $remark ->
        [absent] 无备注。
       *[present] 备注：{ $remark }
    }
    如此举可能危及贵方单位，请在该时间之前告知我方。
