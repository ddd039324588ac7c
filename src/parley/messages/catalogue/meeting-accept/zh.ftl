title = 接受会晤或访问
purpose = 接受某一条目所载的安排，仅以该条目为限，并复述日期。接受会晤不表示接受会晤中的任何主张。
field-about = 所接受的电文
help-about = 载有所接受安排的条目：提议，或另提的方案。
field-dates = 日期
help-dates = 所接受的日期：从所提日期中选定一项，重新写明。
field-time = 时段
help-time = 对方提出时段的，填写所接受的一项。可不填。
field-place = 地点
help-place = 本方所理解的地点。可不填。
field-head = 我方团长
help-head = 只写职务，不写姓名。可不填。
field-size = 我方代表团人数
help-size = 大致人数，含团长。可不填。
field-remark = 备注
help-remark = 用本国语言填写。可不填。
body =
    我方按原文接受下述电文所载的安排：{ $about }。
    日期：{ $dates }。
    { $time ->
        [absent] 时段：未说明。
       *[present] 时段：{ $time }。
    }
    { $place ->
        [absent] 地点：未说明。
       *[present] 地点：{ $place }
    }
    { $head ->
        [absent] 我方团长：未说明。
       *[present] 我方团长：{ $head }。
    }
    { $size ->
        [absent] 我方代表团人数：未说明。
       *[present] 我方代表团人数：约{ $size }人。
    }
    { $remark ->
        [absent] 无备注。
       *[present] 备注：{ $remark }
    }
    我方仅接受会晤或访问本身，不表示接受届时提出的任何主张。
