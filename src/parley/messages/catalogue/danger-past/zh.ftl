title = 危险解除
purpose = 结束本方先前的警告、安全请求或险情通报，包括“危险”“停止”“请保持现状”电文和险情电文。
field-about = 所结束的电文
help-about = 所结束的本方条目。
field-ends = 结束事项
help-ends = 该条目的内容。
choice-ends-warning = 我方警告的危险已解除
choice-ends-stop = 我方请贵方停止的原因已消除
choice-ends-hold = 我方请贵方保持现状的原因已消除
choice-ends-distress = 我方通报的险情已解除
field-at = 时间
help-at = 自何时起。
field-caution = 注意
help-caution = 是否仍有遗留危险。
choice-caution-none = 不再需要特别注意
choice-caution-careful = 仍需注意，见详情
field-detail = 详情
help-detail = 用本国语言填写。可不填。
body =
    关于我方电文：{ $about }。{ $ends }。自下列时间起：{ $at }。
    注意事项：{ $caution }。
    { $detail ->
        [absent] 无其他详情。
       *[present] 详情：{ $detail }
    }
