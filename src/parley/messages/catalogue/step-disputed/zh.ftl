title = 对措施有异议
purpose = 表明我方未看到对方已采取措施，并说明我方所见情况。
field-about = 措施
help-about = 通报措施的条目。
field-seen = 观察时间
help-seen = 观察的时间。
field-state = 我方所见
help-state = 我方所见的措施状态。
choice-state-not_taken = 措施未采取
choice-state-partly = 措施部分采取
choice-state-undone = 措施采取后又被取消
choice-state-cannot_see = 我方无法看到是否已采取
field-how = 观察方式
help-how = 我方观察所用手段。可不填。
choice-how-unit = 现场单位
choice-how-radar = 雷达
choice-how-ais = 船舶自动识别系统（AIS）或广播式自动相关监视（ADS-B）
choice-how-aircraft = 航空器
choice-how-signals = 信号侦收
choice-how-person = 现场人员
choice-how-other = 其他手段
field-position = 位置
help-position = 所见贵方单位的位置。可不填。
field-distance = 距离
help-distance = 所见贵方单位的距离。可不填。
field-remark = 备注
help-remark = 用本国语言填写。可不填。
body =
    我方无法确认贵方通报的措施：{ $about }。
    观察时间：{ $seen }。我方所见：{ $state }。
    { $how ->
        [absent] 观察方式：未说明。
       *[present] 观察方式：{ $how }。
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
