title = 措施已确认
purpose = 确认我方看到对方已采取措施。
field-about = 措施
help-about = 通报措施的条目。
field-seen = 观察时间
help-seen = 看到的时间。
field-how = 观察方式
help-how = 我方核实所用手段。可不填。
choice-how-unit = 现场单位
choice-how-radar = 雷达
choice-how-ais = 船舶自动识别系统（AIS）或广播式自动相关监视（ADS-B）
choice-how-aircraft = 航空器
choice-how-signals = 信号侦收
choice-how-person = 现场人员
choice-how-other = 其他手段
field-remark = 备注
help-remark = 用本国语言填写。可不填。
body =
    我方确认贵方通报的措施：{ $about }。我方看到该措施已采取。
    观察时间：{ $seen }。
    { $how ->
        [absent] 观察方式：未说明。
       *[present] 观察方式：{ $how }。
    }
    { $remark ->
        [absent] 无备注。
       *[present] 备注：{ $remark }
    }
