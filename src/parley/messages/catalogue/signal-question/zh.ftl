title = 信号询问
purpose = 询问对方信号的含义，或请对方重复信号。海上以 YV1 ZL3 表示。
field-question = 询问事项
help-question = 就该信号所询问的内容。
choice-question-meaning = 你的信号是什么意思？
choice-question-repeat = 请重复你的信号，我们未能读出。
choice-question-complement = 你的信号所附的方向、航向、距离或时间是多少？
field-signal = 信号
help-signal = 我方读到的信号代码，例如 PP8。未能读出则不填。
field-from = 发出单位
help-from = 发出信号的单位。
field-seen_at = 收到时间
help-seen_at = 我方看到或听到信号的时间。
field-as_read = 所读内容
help-as_read = 如信号不清，说明我方看到或听到的内容。可不填。
body =
    YV1 ZL3：{ $question }
    { $signal ->
        [absent] 信号：未能读出。
       *[present] 信号：{ $signal }
    }
    由{ $from }发出，我方于{ $seen_at }收到。
    { $as_read ->
        [absent] 所读内容：未说明。
       *[present] 所读内容：{ $as_read }
    }
