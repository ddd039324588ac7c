title = 另提通话时间
purpose = 对通话请求另提时间。既不表示接受通话，也不表示谢绝通话。
field-about = 请求
help-about = 载有请求或对方所提时间的条目。
field-times = 时间
help-times = 通话可以开始的时段，最适宜者在前。
field-means = 方式
help-means = 通话方式。
field-speaker = 我方通话人
help-speaker = 我方通话人的职务。可不填。
field-other_speaker = 贵方通话人
help-other_speaker = 希望与之通话的贵方人员的职务。可不填。
field-reason = 理由
help-reason = 不在所请时间通话的理由。可不填。
choice-reason-speaker = 届时通话人不便通话
choice-reason-preparation = 需要准备时间
choice-reason-interpreter = 届时没有翻译
choice-reason-means = 届时通话手段不可用
choice-reason-facts = 须先查明事实
choice-reason-not_stated = 不说明理由
field-valid_until = 请答复的最迟时间
help-valid_until = 逾此时间，提议失效。
field-remark = 备注
help-remark = 用本国语言填写。可不填。
body =
    答复贵方关于通话的电文：{ $about }。我方另提时间。通话可在下列时段内开始：{ $times }。方式：{ $means }。
    { $speaker ->
        [absent] 我方通话人：未说明。
       *[present] 我方通话人：{ $speaker }。
    }
    { $other_speaker ->
        [absent] 贵方通话人：未说明。
       *[present] 贵方通话人：{ $other_speaker }。
    }
    { $reason ->
        [absent] 理由：未说明。
       *[present] 理由：{ $reason }。
    }
    请答复，最迟时间：{ $valid_until }。逾期本提议失效。
    { $remark ->
        [absent] 无备注。
       *[present] 备注：{ $remark }
    }
