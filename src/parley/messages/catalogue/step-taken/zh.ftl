title = 措施已采取
purpose = 通报我方已采取措施，以便对方自行核实。
field-about = 提议
help-about = 已被接受的提议的条目。
field-step = 措施
help-step = 我方已采取的措施。
field-taken = 采取时间
help-taken = 完成的时间。
field-units = 单位
help-units = 采取措施的单位。可不填。
field-position = 位置
help-position = 目前位置。可不填。
field-distance = 距离
help-distance = 目前与贵方单位的距离。可不填。
field-remark = 备注
help-remark = 用本国语言填写。可不填。
body =
    我方已按提议采取措施：{ $about }。
    措施：{ $step }。采取时间：{ $taken }。
    { $units ->
        [absent] 单位：未说明。
       *[present] 单位：{ $units }。
    }
    { $position ->
        [absent] 位置：未说明。
       *[present] 位置：{ $position }。
    }
    { $distance ->
        [absent] 距离：未说明。
       *[present] 距离：{ $distance }。
    }
    { $remark ->
        [absent] 无备注。
       *[present] 备注：{ $remark }
    }
    请贵方告知所见是否如此。
