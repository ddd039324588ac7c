title = 实弹射击通告
purpose = 就实弹射击的武器、区域、高度和时间发出警告。
field-weapon = 武器
help-weapon = 射击所用武器。
choice-weapon-guns = 火炮
choice-weapon-small_arms = 轻武器
choice-weapon-rockets = 火箭弹
choice-weapon-missiles = 非弹道导弹
choice-weapon-torpedoes = 鱼雷
choice-weapon-bombs = 航空炸弹
choice-weapon-explosives = 深水炸弹或其他爆炸装药
choice-weapon-mines = 水雷
choice-weapon-several = 多种武器
field-areas = 区域
help-areas = 各个危险区域，包括弹丸和残骸可能落入的区域，注明海图所用坐标系。
field-height = 高度或深度
help-height = 一个范围及其基准，适用于所有区域；各区域不同的，分别发出通告。延伸至水面以下的，以平均海平面为基准，下限填负值。
field-windows = 起止时间
help-windows = 起止时间，协调世界时。有多段时间的，逐段填写。
field-daily = 每日时段
help-daily = 仅在每日同一时段进行时填写：填第一天的起止时刻，协调世界时。如全程持续则不填。
field-units = 射击单位
help-units = 实施射击的单位。可不填。
field-direction = 第一个区域的射击方向
help-direction = 真方位，指第一个区域。各区域不同的，分别发出通告。可不填。
field-guard = 警戒舰艇
help-guard = 负责警戒并保持区域内无他方舰船和航空器、可与之联络的单位。可不填。
field-frequency = 联络频率
help-frequency = 我方单位应答的频率。可不填。
field-warnings = 航行警告和航行通告
help-warnings = 已就此发布的航行警告和航行通告（NOTAM）的编号。可不填。
field-remark = 备注
help-remark = 用本国语言填写。可不填。
body =
    我方将进行实弹射击。武器：{ $weapon }。
    区域：{ $areas }。
    高度或深度：{ $height }。
    起止时间：{ $windows }。
    { $daily ->
        [absent] 每日时段：未说明。应按各段全部时间考虑。
       *[present] 每日时段：{ $daily }，上述起止时间内每日均为同一时段。
    }
    { $units ->
        [absent] 射击单位：未说明。
       *[present] 射击单位：{ $units }。
    }
    { $direction ->
        [absent] 第一个区域的射击方向：未说明。
       *[present] 第一个区域的射击方向：{ $direction }。
    }
    { $guard ->
        [absent] 未列明警戒舰艇。
       *[present] 警戒舰艇：{ $guard }。
    }
    { $frequency ->
        [absent] 联络频率：未说明。
       *[present] 联络频率：{ $frequency }。
    }
    { $warnings ->
        [absent] 航行警告和航行通告：未说明。
       *[present] 航行警告和航行通告：{ $warnings }
    }
    { $remark ->
        [absent] 无备注。
       *[present] 备注：{ $remark }
    }
    为确保安全，请远离上述区域。认收本通告仅表示收到，不表示同意。
