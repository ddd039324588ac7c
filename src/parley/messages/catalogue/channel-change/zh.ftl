title = 提议变更渠道
purpose = 提议变更渠道的约定。未列出的保持不变。所有成员同意之前，约定不变。
field-channel = 渠道
help-channel = 渠道简称，与该渠道电文报头所载一致。
field-name = 名称
help-name = 新的全称，用本国语言填写。不变的不填。
field-level = 级别
help-level = 渠道的级别。不变的不填。
field-purpose = 用途
help-purpose = 渠道的用途，用本国语言填写。不变的不填。
field-members = 成员
help-members = 参加该渠道的各方，填写其在记录中的编号。不变的不填。
field-roles = 职务
help-roles = 在该渠道中发言的职务，按成员顺序各填一个。不变的不填。
field-families = 允许使用的格式
help-families = 可在该渠道使用的格式类别。不变的不填。
field-forms = 另允许的格式
help-forms = 另外允许使用的单项格式，填写其在格式目录中的编号。不变的不填。
field-ceiling = 最高等级
help-ceiling = 该渠道可使用的最高优先等级。不变的不填。
field-languages = 语言
help-languages = 该渠道使用的语言。不变的不填。
field-answer_normal = 答复期限
help-answer_normal = 一般情况下答复询问的期限。不变的不填。
field-answer_urgent = 紧急答复期限
help-answer_urgent = 紧急情况下答复询问的期限。不变的不填。
field-first_delegate = 转第一代理人时限
help-first_delegate = 特提电文未获确认时转交下一代理人的时限。不变的不填。
field-second_delegate = 转第二代理人时限
help-second_delegate = 再转交其后代理人的时限。不变的不填。
field-effective = 生效时间
help-effective = 自何时起变更，不早于全体成员同意之时。
field-reason = 理由
help-reason = 用本国语言填写。可不填。
field-valid_until = 请答复的最迟时间
help-valid_until = 逾此时间，提议失效。
body =
    我方提议变更下述渠道的约定：{ $channel }。未列出变更的，约定保持不变。
    { $name ->
        [absent] 名称：不变。
       *[present] 名称改为：{ $name }
    }
    { $level ->
        [absent] 级别：不变。
       *[present] 级别改为：{ $level }。
    }
    { $purpose ->
        [absent] 用途：不变。
       *[present] 用途改为：{ $purpose }
    }
    { $members ->
        [absent] 成员：不变。
       *[present] 成员改为：{ $members }。
    }
    { $roles ->
        [absent] 发言人职务：不变。
       *[present] 发言人职务改为：{ $roles }。
    }
    { $families ->
        [absent] 允许使用的格式类别：不变。
       *[present] 允许使用的格式类别改为：{ $families }。
    }
    { $forms ->
        [absent] 另允许使用的格式（编号）：不变。
       *[present] 另允许使用的格式（编号）改为：{ $forms }。
    }
    { $ceiling ->
        [absent] 最高优先等级：不变。
       *[present] 最高优先等级改为：{ $ceiling }。
    }
    { $languages ->
        [absent] 语言：不变。
       *[present] 语言改为：{ $languages }。
    }
    { $answer_normal ->
        [absent] 答复期限：不变。
       *[present] 答复期限改为：{ $answer_normal }。
    }
    { $answer_urgent ->
        [absent] 紧急情况下的答复期限：不变。
       *[present] 紧急情况下的答复期限改为：{ $answer_urgent }。
    }
    { $first_delegate ->
        [absent] 特提电文未获确认时转交第一代理人的时限：不变。
       *[present] 特提电文未获确认时转交第一代理人的时限改为：{ $first_delegate }。
    }
    { $second_delegate ->
        [absent] 再转交第二代理人的时限：不变。
       *[present] 再转交第二代理人的时限改为：{ $second_delegate }。
    }
    生效时间：{ $effective }；全体成员同意的时间晚于该时间的，以后者为准。
    { $reason ->
        [absent] 理由：未说明。
       *[present] 理由：{ $reason }
    }
    请答复，最迟时间：{ $valid_until }。逾期本提议失效。
