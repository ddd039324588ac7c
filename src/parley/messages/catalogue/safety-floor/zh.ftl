title = 提议安全保底范围
purpose = 提议在渠道暂停期间仍保持开放的格式，但暂停电文明确一并暂停安全保底范围的除外。
field-channel = 渠道
help-channel = 渠道简称，与该渠道电文报头所载一致。
field-families = 类别
help-families = 保持开放的格式类别。类别与单项格式至少填写一项。
field-forms = 单项格式
help-forms = 保持开放的单项格式，填写其在格式目录中的编号。类别与单项格式至少填写一项。
field-effective = 生效时间
help-effective = 自何时起生效，不早于全体成员同意之时。
field-review = 复核日期
help-review = 双方再次审视的日期。可不填。
field-valid_until = 请答复的最迟时间
help-valid_until = 逾此时间，提议失效。
field-remark = 备注
help-remark = 用本国语言填写。可不填。
body =
    我方提议下述渠道的安全保底范围：{ $channel }。本范围取代先前的安全保底范围。渠道暂停期间，该范围保持开放，但暂停电文明确一并暂停安全保底范围的除外。
    { $families ->
        [absent] 格式类别：未说明。
       *[present] 格式类别：{ $families }。
    }
    { $forms ->
        [absent] 单项格式（编号）：未说明。
       *[present] 单项格式（编号）：{ $forms }。
    }
    生效时间：{ $effective }；全体成员同意的时间晚于该时间的，以后者为准。
    { $review ->
        [absent] 未说明复核日期。
       *[present] 复核日期：{ $review }。
    }
    { $remark ->
        [absent] 无备注。
       *[present] 备注：{ $remark }
    }
    请答复，最迟时间：{ $valid_until }。逾期本提议失效。
