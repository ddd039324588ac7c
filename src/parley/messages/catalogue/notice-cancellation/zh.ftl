title = 通告取消
purpose = 说明已通报的活动不再进行或不再继续，以及自何时起所涉区域不再用于该活动。
field-about = 所取消的通告
help-about = 通告的条目。
field-free_from = 区域解除时间
help-free_from = 自该时间起，所涉区域内不再有该活动。
field-reason = 原因
help-reason = 取消的原因。可不填。
field-remark = 备注
help-remark = 用本国语言填写。可不填。
body =
    我方取消通告：{ $about }。
    自{ $free_from }起，通告所列区域内不进行该活动。
    { $reason ->
        [absent] 原因：未说明。
       *[present] 原因：{ $reason }。
    }
    { $remark ->
        [absent] 无备注。
       *[present] 备注：{ $remark }
    }
