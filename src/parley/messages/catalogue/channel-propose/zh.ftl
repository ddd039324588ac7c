title = 提议开通渠道
purpose = 提议开通渠道及其约定。所有成员同意之前，渠道不成立。
field-channel = 渠道
help-channel = 渠道简称，与该渠道电文报头所载一致。
field-name = 名称
help-name = 渠道全称，用本国语言填写。
field-level = 级别
help-level = 渠道的级别。
field-purpose = 用途
help-purpose = 渠道的用途，用本国语言填写。
field-members = 成员
help-members = 参加该渠道的各方，填写其在记录中的编号。
field-roles = 职务
help-roles = 在该渠道中发言的职务，按成员顺序各填一个。可不填。
field-families = 允许使用的格式
help-families = 可在该渠道使用的格式类别。
field-forms = 另允许的格式
help-forms = 另外允许使用的单项格式，填写其在格式目录中的编号。可不填。
field-ceiling = 最高等级
help-ceiling = 该渠道可使用的最高优先等级。
field-languages = 语言
help-languages = 该渠道使用的语言。
field-answer_normal = 答复期限
help-answer_normal = 一般情况下答复询问的期限。
field-answer_urgent = 紧急答复期限
help-answer_urgent = 紧急情况下答复询问的期限。可不填。
field-first_delegate = 转第一代理人时限
help-first_delegate = 特提电文未获确认时转交下一代理人的时限。可不填。
field-second_delegate = 转第二代理人时限
help-second_delegate = 再转交其后代理人的时限。可不填。
field-floor_families = 安全保底类别
help-floor_families = 渠道暂停期间仍保持开放的格式类别。可不填。
field-floor_forms = 安全保底格式
help-floor_forms = 同样保持开放的单项格式，填写编号。可不填。
field-effective = 开通时间
help-effective = 开通的时间，不早于全体成员同意之时。
field-valid_until = 请答复的最迟时间
help-valid_until = 逾此时间，提议失效。
field-remark = 备注
help-remark = 用本国语言填写。可不填。
body =
    我方提议开通渠道。简称：{ $channel }。名称：{ $name }
    级别：{ $level }。用途：{ $purpose }
    成员：{ $members }。
    { $roles ->
        [absent] 发言人职务：未说明。
       *[present] 发言人职务：{ $roles }。
    }
    允许使用的格式类别：{ $families }。
    { $forms ->
        [absent] 另允许使用的格式（编号）：未说明。
       *[present] 另允许使用的格式（编号）：{ $forms }。
    }
    最高优先等级：{ $ceiling }。语言：{ $languages }。
    答复期限：{ $answer_normal }。
    { $answer_urgent ->
        [absent] 紧急情况下的答复期限：未说明。
       *[present] 紧急情况下的答复期限：{ $answer_urgent }。
    }
    { $first_delegate ->
        [absent] 特提电文未获确认时转交第一代理人的时限：未说明。
       *[present] 特提电文未获确认时转交第一代理人的时限：{ $first_delegate }。
    }
    { $second_delegate ->
        [absent] 再转交第二代理人的时限：未说明。
       *[present] 再转交第二代理人的时限：{ $second_delegate }。
    }
    { $floor_families ->
        [absent] 安全保底范围，暂停期间仍开放的格式类别：未说明。
       *[present] 安全保底范围，暂停期间仍开放的格式类别：{ $floor_families }。
    }
    { $floor_forms ->
        [absent] 安全保底范围，暂停期间仍开放的单项格式（编号）：未说明。
       *[present] 安全保底范围，暂停期间仍开放的单项格式（编号）：{ $floor_forms }。
    }
    开通时间：{ $effective }；全体成员同意的时间晚于该时间的，以后者为准。
    { $remark ->
        [absent] 无备注。
       *[present] 备注：{ $remark }
    }
    请答复，最迟时间：{ $valid_until }。逾期本提议失效。
