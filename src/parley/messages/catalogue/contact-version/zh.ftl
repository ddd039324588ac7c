title = 交往事实的一方说法
purpose = 各方说法不一时，载明其中一方对公开记录中某项事实的说法，不作评判。
field-fact = 事实
help-fact = 说法不一的事实的简短标识。
field-account_of = 何方说法
help-account_of = 持此说法的国家。
field-aspect = 所涉方面
help-aspect = 该说法涉及事实的哪一方面。
choice-aspect-date = 日期
choice-aspect-place = 地点
choice-aspect-cause = 原因
choice-aspect-name = 名称
choice-aspect-agreed = 商定的结果
choice-aspect-other = 其他情况
field-account = 说法
help-account = 用几个字写明其说法。
field-dates = 该说法的日期
help-dates = 仅在对日期说法不一时填写。可不填。
field-public_source = 出处
help-public_source = 可查证的出处。可不填。
body =
    公开记录中的事实{ $fact }。何方说法：{ $account_of }。所涉方面：{ $aspect }。
    说法：{ $account }
    { $dates ->
        [absent] 未说明该说法的日期。
       *[present] 该说法的日期：{ $dates }。
    }
    { $public_source ->
        [absent] 出处：未说明。
       *[present] 出处：{ $public_source }
    }
