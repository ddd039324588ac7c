title = 话音联络答复
purpose = 答复话音联络请求，复述方式和时间，并说明值班人员是否届时联络。
field-about = 请求
help-about = 请求话音联络的条目。
field-means = 方式
help-means = 所读请求中的方式。
field-at = 时间
help-at = 所读请求中的时间。
field-response = 答复
help-response = 本方值班人员的处置。
choice-response-standing_by = 我方将于该时间以该方式守候
choice-response-cannot = 我方不能于该时间以该方式通话
field-frequency = 频率
help-frequency = 首先守听的频率。可不填。
field-address = 号码或地址
help-address = 用于电话和视频。可不填。
field-call_sign = 我方呼号
help-call_sign = 我方应答的呼号，用拉丁字母填写。可不填。
field-remark = 备注
help-remark = 用本国语言填写。可不填。
body =
    答复贵方话音联络请求：{ $about }。方式：{ $means }。时间：{ $at }。
    { $response }。
    { $frequency ->
        [absent] 频率：未说明。
       *[present] 我方守听频率：{ $frequency }。
    }
    { $address ->
        [absent] 号码或地址：未说明。
       *[present] 号码或地址：{ $address }。
    }
    { $call_sign ->
        [absent] 我方呼号：未说明。
       *[present] 我方呼号：{ $call_sign }。
    }
    { $remark ->
        [absent] 无备注。
       *[present] 备注：{ $remark }
    }
