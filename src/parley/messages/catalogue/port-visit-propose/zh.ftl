title = 提议舰艇访问
purpose = 请求舰艇进入对方港口，用于友好访问、补给、修理或避风。舰艇遇险的，不使用本格式。
field-reason = 目的
help-reason = 主要目的。
choice-reason-courtesy = 友好访问
choice-reason-supply = 补给休整
choice-reason-repair = 修理
choice-reason-shelter = 避风
choice-reason-medical = 送治伤病员
choice-reason-exercise = 联合演习
choice-reason-ceremony = 仪式或海军活动
field-units = 舰艇
help-units = 逐艘填写类别、舷号和舰名。
field-host = 所在国
help-host = 港口所在国家，或有权决定该访问的国家。
field-port = 港口
help-port = 港口名称；已知泊位的，写明泊位。
field-dates = 日期（按我方优先次序）
help-dates = 港口当地日期，最合适的列在最前。对方接受时选定其中一项。
field-arrival = 抵达时间
help-arrival = 抵达引航站的时间。可不填。
field-departure = 离港时间
help-departure = 可不填。
field-berth = 停泊方式
help-berth = 可不填。
choice-berth-alongside = 靠泊
choice-berth-anchor = 锚泊
choice-berth-either = 靠泊或锚泊均可
field-persons = 在舰人数
help-persons = 各舰合计。可不填。
field-commander = 带队指挥员
help-commander = 最高指挥员的职务。可不填。
field-needs = 所需保障
help-needs = 请港口提供的保障。可不填。
choice-needs-pilot = 引航
choice-needs-tugs = 拖轮
choice-needs-fuel = 燃料
choice-needs-water = 淡水
choice-needs-provisions = 食品
choice-needs-waste = 垃圾污水处理
choice-needs-power = 岸电
choice-needs-medical = 医疗
choice-needs-repair = 修理
choice-needs-leave = 人员离舰上岸
field-programme = 活动安排
help-programme = 拜会、招待会、开放日等，用本国语言填写。可不填。
field-returns = 所回访的访问
help-returns = 本次访问所回访的访问。可不填。
field-expires = 有效期至
help-expires = 本提议可被接受的最后时间。逾期即失效，既不视为接受，也不视为谢绝。
field-remark = 备注
help-remark = 用本国语言填写。可不填。
body =
    我方请求下列舰艇访问贵方港口。目的：{ $reason }。
    舰艇：{ $units }。
    所在国：{ $host }。
    港口：{ $port }
    日期（按我方优先次序）：{ $dates }。
    { $arrival ->
        [absent] 抵达时间：未说明。
       *[present] 抵达时间：{ $arrival }。
    }
    { $departure ->
        [absent] 离港时间：未说明。
       *[present] 离港时间：{ $departure }。
    }
    { $berth ->
        [absent] 停泊方式：未说明。
       *[present] 停泊方式：{ $berth }。
    }
    { $persons ->
        [absent] 在舰人数：未说明。
       *[present] 在舰人数：约{ $persons }人。
    }
    { $commander ->
        [absent] 带队指挥员：未说明。
       *[present] 带队指挥员：{ $commander }。
    }
    { $needs ->
        [absent] 所需保障：未说明。
       *[present] 所需保障：{ $needs }。
    }
    { $programme ->
        [absent] 活动安排：未说明。
       *[present] 活动安排：{ $programme }
    }
    { $returns ->
        [absent] 所回访的访问：未说明。
       *[present] 所回访的访问：{ $returns }。
    }
    本提议有效期至{ $expires }。届时未获接受即失效。
    { $remark ->
        [absent] 无备注。
       *[present] 备注：{ $remark }
    }
    请答复接受、另提方案，或说明理由后谢绝。贵方接受之前，上述舰艇不会进港。
