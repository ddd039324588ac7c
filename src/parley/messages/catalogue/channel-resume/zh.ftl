title = 提议恢复渠道
purpose = 提议恢复已暂停的渠道或其部分往来。对方同意之前，渠道仍处于暂停状态。
field-about = 暂停电文
help-about = 暂停该渠道的条目。可不填。
field-channel = 渠道
help-channel = 渠道简称，与该渠道电文报头所载一致。
field-scope = 恢复范围
help-scope = 该渠道恢复的内容，须逐项列出。
field-effective = 生效时间
help-effective = 自何时起恢复，不早于对方同意之时。
field-reason = 理由
help-reason = 用本国语言填写。可不填。
field-review = 复核日期
help-review = 双方再次审视的日期。可不填。
field-first_use = 首次使用
help-first_use = 建议首次测试或使用的时间。可不填。
field-valid_until = 请答复的最迟时间
help-valid_until = 逾此时间，提议失效。
field-remark = 备注
help-remark = 用本国语言填写。可不填。
body =
    我方提议恢复下述渠道：{ $channel }。恢复范围：{ $scope }。其约定与暂停前相同。
    { $about ->
        [absent] 暂停电文：未说明。
       *[present] 暂停电文：{ $about }。
    }
    生效时间：{ $effective }；贵方同意的时间晚于该时间的，以后者为准。
    { $reason ->
        [absent] 理由：未说明。
       *[present] 理由：{ $reason }
    }
    { $review ->
        [absent] 未说明复核日期。
       *[present] 复核日期：{ $review }。
    }
    { $first_use ->
        [absent] 首次使用：未说明。
       *[present] 首次使用：{ $first_use }。
    }
    { $remark ->
        [absent] 无备注。
       *[present] 备注：{ $remark }
    }
    请答复，最迟时间：{ $valid_until }。逾期本提议失效。
