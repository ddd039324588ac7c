title = 提议列入年度交往计划的项目
purpose = 提议将一个项目列入年度交往计划。此后双方各自说明其执行情况。具体日期和细节使用其他格式商定。
field-year = 计划年度
help-year = 公历年度。
field-kind = 类别
help-kind = 交往项目的类别。
field-title = 名称
help-title = 用本国语言以一行文字填写。
field-period = 时间
help-period = 按所知填写日、月或年。
field-level = 级别
help-level = 参加人员的级别。
field-host = 东道国
help-host = 没有东道国或尚未商定的，不填。
field-place = 地点
help-place = 可不填。
field-lead = 筹备方
help-lead = 由谁负责筹备。可不填。
field-size = 往访人数
help-size = 大致人数。可不填。
field-aim = 目的
help-aim = 用本国语言填写。可不填。
field-replaces = 所取代的提议
help-replaces = 任何一方先前就同一项目所作的提议。可不填。
field-expires = 有效期至
help-expires = 本提议可被接受的最后时间。逾期即失效，既不视为接受，也不视为谢绝。
body =
    我方提议将下述项目列入年度交往计划。
    计划年度：{ $year }年。
    类别：{ $kind }。
    名称：{ $title }
    时间：{ $period }。
    级别：{ $level }。
    { $host ->
        [absent] 东道国：未说明。
       *[present] 东道国：{ $host }。
    }
    { $place ->
        [absent] 地点：未说明。
       *[present] 地点：{ $place }
    }
    { $lead ->
        [absent] 筹备方：未说明。
       *[present] 筹备方：{ $lead }。
    }
    { $size ->
        [absent] 往访人数：未说明。
       *[present] 往访人数：约{ $size }人。
    }
    { $aim ->
        [absent] 目的：未说明。
       *[present] 目的：{ $aim }
    }
    { $replaces ->
        [absent] 所取代的提议：未说明。
       *[present] 所取代的提议：{ $replaces }。
    }
    本提议有效期至{ $expires }。届时未获接受即失效。
    请答复是否同意。
