title = 信号取消
purpose = 取消己方单位所发的 YV1 表信号。自所示时间起，该信号不再有效。
field-signal = 取消的信号
help-signal = 原发信号：RU2 5分钟、PP8 045、RT7 500码。
field-from = 发出单位
help-from = 发出原信号的单位。
field-made_at = 发出时间
help-made_at = 原信号发出的时间。
field-cancelled_at = 取消时间
help-cancelled_at = 自何时起不再有效。
field-about = 电文
help-about = 通报该信号的电文（如有）。
field-reason = 原因
help-reason = 取消的原因。可不填。
choice-reason-completed = 信号所述事项已结束
choice-reason-mistake = 误发
choice-reason-changed_intention = 意图已改变
choice-reason-other = 其他原因
body =
    自{ $cancelled_at }起取消：
    { $signal }
    由{ $from }于{ $made_at }发出。
    { $about ->
        [absent] 电文：未说明。
       *[present] 电文：{ $about }。
    }
    { $reason ->
        [absent] 原因：未说明。
       *[present] 原因：{ $reason }。
    }
