title = 请求通话
purpose = 请求两个职务之间通话。对方可接受、说明理由后谢绝，或不予答复；记录将如实反映。
field-level = 级别
help-level = 请求通话的级别。
field-caller = 我方通话人
help-caller = 我方通话人的职务。
field-called = 贵方通话人
help-called = 希望与之通话的贵方人员的职务。
field-means = 方式
help-means = 通话方式。
choice-means-secure_telephone = 保密电话
choice-means-video = 视频
choice-means-open_telephone = 普通电话
choice-means-radio = 无线电
field-earliest = 最早时间
help-earliest = 通话的最早时间。
field-latest = 最迟时间
help-latest = 仍然适宜的最迟时间。可不填。
field-length = 时长
help-length = 大致时长。可不填。
field-interpreter = 翻译
help-interpreter = 我方是否自带翻译。
field-subject = 议题
help-subject = 通话议题，用本国语言填写。
field-may_answer = 可代为通话的职务
help-may_answer = 所请通话人不便通话时，我方亦愿与之通话的贵方人员的职务，按优先次序填写。可不填。
field-wait = 最长等候时间
help-wait = 我方通话人在线上等候贵方通话人的最长时间，逾此即视为未获应答。可不填。
body =
    我方请求举行下述级别的通话：{ $level }。我方通话人：{ $caller }。贵方通话人：{ $called }。方式：{ $means }。
    最早时间：{ $earliest }。
    { $latest ->
        [absent] 最迟时间：未说明。
       *[present] 最迟时间：{ $latest }。
    }
    { $length ->
        [absent] 时长：未说明。
       *[present] 时长：约{ $length }。
    }
    { $interpreter ->
        [yes] 我方自带翻译。
       *[no] 我方不带翻译。
    }
    { $may_answer ->
        [absent] 贵方通话人不便通话时可代为通话的职务：未说明。
       *[present] 贵方通话人不便通话时可代为通话的职务：{ $may_answer }。
    }
    { $wait ->
        [absent] 我方在线上等候的最长时间：未说明。
       *[present] 我方在线上等候的最长时间：{ $wait }。
    }
    议题：{ $subject }
    请答复接受、另提时间，或说明理由后谢绝。
