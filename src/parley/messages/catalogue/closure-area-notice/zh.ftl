title = 禁航区通告
purpose = 通报我方宣布临时禁航的区域、时间、禁止事项、警戒单位和绕行路线。
field-number = 编号
help-number = 已公布的航行警告编号。
field-authority = 发布机关
help-authority = 公布航行警告的机关。可不填。
field-cause = 原因
help-cause = 禁航原因。
choice-cause-live_firing = 实弹射击
choice-cause-exercise = 军事演习
choice-cause-missile = 导弹发射
choice-cause-space = 航天发射
choice-cause-ordnance = 水雷或弹药清除
choice-cause-blasting = 爆破作业
choice-cause-salvage = 搜救或打捞
choice-cause-event = 重大活动
choice-cause-other = 其他原因，见备注
field-areas = 禁航区域
help-areas = 禁航的各个区域，注明公布时所用坐标系；各点按顺序填写。
field-height = 高度或深度
help-height = 一个范围及其基准，适用于所有区域；各区域不同的，分别发出通告。延伸至水面以下的，以平均海平面为基准，下限填负值。可不填，此时他方按所有高度和深度考虑。
field-windows = 起止时间
help-windows = 起止时间，协调世界时。有多段时间的，逐段填写。
field-daily = 每日时段
help-daily = 仅在每日同一时段进行时填写：填第一天的起止时刻，协调世界时。如全程持续则不填。
field-forbidden = 禁止事项
help-forbidden = 区域内禁止的事项。
choice-forbidden-entry = 进入
choice-forbidden-overflight = 飞越
choice-forbidden-work = 作业
choice-forbidden-anchoring = 锚泊
choice-forbidden-fishing = 捕捞
choice-forbidden-diving = 潜水或水下航行
choice-forbidden-drones = 无人机飞行
field-guard = 警戒舰艇
help-guard = 担任警戒的单位。可不填。
field-vhf_channel = 甚高频频道
help-vhf_channel = 警戒舰艇使用的海上甚高频频道。可不填。
field-way_round = 绕行路线
help-way_round = 船舶或航空器可通过之处。可不填。
field-contact = 联络人职务
help-contact = 我方负责答复有关问题的职务。可不填。
field-remark = 备注
help-remark = 用本国语言填写。可不填。
body =
    我方宣布若干区域禁航。编号：{ $number }
    { $authority ->
        [absent] 发布机关：未说明。
       *[present] 发布机关：{ $authority }
    }
    原因：{ $cause }。
    禁航区域：{ $areas }。
    { $height ->
        [absent] 高度或深度：未说明。应按所有高度和深度考虑。
       *[present] 高度或深度：{ $height }。
    }
    起止时间：{ $windows }。
    { $daily ->
        [absent] 每日时段：未说明。应按各段全部时间考虑。
       *[present] 每日时段：{ $daily }，上述起止时间内每日均为同一时段。
    }
    区域内禁止：{ $forbidden }。
    { $guard ->
        [absent] 未列明警戒舰艇。
       *[present] 警戒舰艇：{ $guard }。
    }
    { $vhf_channel ->
        [absent] 甚高频频道：未说明。
       *[present] 甚高频频道：{ $vhf_channel }。
    }
    { $way_round ->
        [absent] 绕行路线：未说明。
       *[present] 绕行路线：{ $way_round }
    }
    { $contact ->
        [absent] 联络人职务：未说明。
       *[present] 联络人职务：{ $contact }。
    }
    { $remark ->
        [absent] 无备注。
       *[present] 备注：{ $remark }
    }
    为确保安全，请远离上述区域。认收本通告仅表示收到，不表示承认该禁航。
