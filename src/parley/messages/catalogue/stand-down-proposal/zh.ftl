title = 提议解除戒备
purpose = 提议双方单位以相同措施恢复正常戒备。
field-about = 事件
help-about = 开启事件处置的条目，或事件起始的电文。
field-from = 开始时间
help-from = 双方开始的时间。
field-expires = 提议截止时间
help-expires = 逾此时间不得再同意。
field-steps = 双方措施
help-steps = 各方所采取的措施，对双方同样适用。
field-areas = 区域
help-areas = 适用的区域。可不填。
field-distance = 距离
help-distance = 措施所涉距离。可不填。
field-frequency = 频率
help-frequency = 解除戒备期间的联络频率。可不填。
field-own_units = 我方单位
help-own_units = 适用的我方单位；未列明的，指所涉全部单位。可不填。
field-other_units = 贵方单位
help-other_units = 适用的贵方单位；未列明的，指所涉全部单位。可不填。
field-remark = 备注
help-remark = 用本国语言填写。可不填。
body =
    我方就以下事件提议双方解除戒备：{ $about }。
    开始时间：{ $from }。提议截止时间：{ $expires }。
    双方措施：{ $steps }。
    { $areas ->
        [absent] 区域：未说明。
       *[present] 区域：{ $areas }。
    }
    { $distance ->
        [absent] 距离：未说明。
       *[present] 距离：{ $distance }。
    }
    { $frequency ->
        [absent] 频率：未说明。
       *[present] 频率：{ $frequency }。
    }
    { $own_units ->
        [absent] 我方单位：未说明，指所涉全部单位。
       *[present] 我方单位：{ $own_units }。
    }
    { $other_units ->
        [absent] 贵方单位：未说明，指所涉全部单位。
       *[present] 贵方单位：{ $other_units }。
    }
    { $remark ->
        [absent] 无备注。
       *[present] 备注：{ $remark }
    }
    本提议或对双方均有约束力，或对双方均无约束力。本提议不涉及责任认定。
