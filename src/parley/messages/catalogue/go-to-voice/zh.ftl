title = 改用话音
purpose = 请求对方值班人员改用话音联络，并说明方式、频率或号码及时间。
field-means = 方式
help-means = 话音联络的方式。
field-at = 时间
help-at = 我方接通或开始守听的时间。
field-language = 语言
help-language = 我方将使用的语言。
field-frequencies = 频率
help-frequencies = 按依次使用的顺序填写。可不填。
field-address = 号码或地址
help-address = 用于电话和视频。可不填。
field-call_sign = 我方呼号
help-call_sign = 我方应答的呼号，用拉丁字母填写。可不填。
field-speaker = 我方通话人
help-speaker = 我方通话人的职务。可不填。
field-subject = 事由
help-subject = 用本国语言填写。可不填。
body =
    我方请求与贵方值班人员话音联络。方式：{ $means }。时间：{ $at }。语言：{ $language }。
    { $frequencies ->
        [absent] 频率：未说明。
       *[present] 频率（按我方使用顺序）：{ $frequencies }。
    }
    { $address ->
        [absent] 号码或地址：未说明。
       *[present] 号码或地址：{ $address }。
    }
    { $call_sign ->
        [absent] 我方呼号：未说明。
       *[present] 我方呼号：{ $call_sign }。
    }
    { $speaker ->
        [absent] 我方通话人：未说明。
       *[present] 我方通话人：{ $speaker }。
    }
    { $subject ->
        [absent] 事由：未说明。
       *[present] 事由：{ $subject }
    }
    请确认，并复述方式和时间。
