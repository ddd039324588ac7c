title = 政策或战略文件通报
purpose = 通报新的安全政策或战略文件，使对方由我方直接得知。
field-title = 标题
help-title = 以文件所用语言填写。
field-body = 发布机构
help-body = 发布文件的机构。
field-kind = 类别
help-kind = 文件的类别。
choice-kind-strategy = 战略文件
choice-kind-white_paper = 白皮书
choice-kind-yearly_report = 年度报告
choice-kind-review = 政策或态势评估
choice-kind-guidance = 防务指南
choice-kind-budget = 国防预算
choice-kind-organisation = 体制编制或指挥体系调整
choice-kind-law = 法律法规
choice-kind-shift = 重大政策调整
field-date = 日期
help-date = 已发布或将发布的日期，按所知填写。
field-public = 公开
help-public = 文本是否公开。可不填。
field-public_source = 查阅处
help-public_source = 网址或出处。可不填。
field-document = 文件
help-document = 文件的散列值。可不填。
field-summary = 摘要
help-summary = 简述发展变化。可不填。
field-briefing = 情况介绍
help-briefing = 是否愿安排情况介绍。可不填。
field-contact = 联络人职务
help-contact = 我方负责答复有关问题的职务。可不填。
field-remark = 备注
help-remark = 用本国语言填写。可不填。
body =
    我方现通报一份政策或战略文件。标题：{ $title }
    发布机构：{ $body }
    类别：{ $kind }。日期：{ $date }。
    { $public ->
        [absent] 是否公开：未说明。
        [yes] 文本公开。
       *[no] 文本不公开。
    }
    { $public_source ->
        [absent] 查阅处：未说明。
       *[present] 查阅处：{ $public_source }
    }
    { $document ->
        [absent] 文件：未说明。
       *[present] 文件：{ $document }。
    }
    { $summary ->
        [absent] 摘要：未说明。
       *[present] 摘要：{ $summary }
    }
    { $briefing ->
        [absent] 情况介绍：未说明。
        [yes] 我方愿安排情况介绍。
       *[no] 我方不安排情况介绍。
    }
    { $contact ->
        [absent] 联络人职务：未说明。
       *[present] 联络人职务：{ $contact }。
    }
    { $remark ->
        [absent] 无备注。
       *[present] 备注：{ $remark }
    }
    认收本电文仅表示收到。
