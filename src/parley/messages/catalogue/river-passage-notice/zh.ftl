title = 军舰进入界河通报
purpose = 通报军舰进入界河的目的、型号、舷号、总数、起止时间和地点。
field-purpose = 目的
help-purpose = 进入的目的。
field-types = 型号
help-types = 军舰的型号。
field-units = 军舰
help-units = 各舰及其舷号；超过16艘的，填前16艘。
field-number = 总数
help-number = 进入的军舰总数，含未列出的军舰。
field-windows = 起止时间
help-windows = 起止时间，协调世界时。有多段时间的，逐段填写。
field-place = 地理名称
help-place = 所在地的地理名称。
field-areas = 地理坐标
help-areas = 以区域填写该河段，注明地图所用坐标系。
field-height = 高度或深度
help-height = 一个范围及其基准，适用于所有区域；各区域不同的，分别发出通告。延伸至水面以下的，以平均海平面为基准，下限填负值。可不填，此时他方按所有高度和深度考虑。
field-daily = 每日时段
help-daily = 仅在每日同一时段进行时填写：填第一天的起止时刻，协调世界时。如全程持续则不填。
field-contact = 联络人职务
help-contact = 我方负责答复有关问题的职务。可不填。
field-remark = 备注
help-remark = 用本国语言填写。可不填。
body =
    我方军舰将进入界河。目的：{ $purpose }
    型号：{ $types }
    军舰：{ $units }。军舰总数：{ $number }。
    起止时间：{ $windows }。
    { $daily ->
        [absent] 每日时段：未说明。应按各段全部时间考虑。
       *[present] 每日时段：{ $daily }，上述起止时间内每日均为同一时段。
    }
    地理名称：{ $place }
    地理坐标：{ $areas }。
    { $height ->
        [absent] 高度或深度：未说明。应按所有高度和深度考虑。
       *[present] 高度或深度：{ $height }。
    }
    { $contact ->
        [absent] 联络人职务：未说明。
       *[present] 联络人职务：{ $contact }。
    }
    { $remark ->
        [absent] 无备注。
       *[present] 备注：{ $remark }
    }
    认收本通报仅表示收到，不表示同意。
