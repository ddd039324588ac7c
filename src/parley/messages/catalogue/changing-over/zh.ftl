title = 改用确认
purpose = 答复更换承载手段的电文，复述新承载手段和时间，并说明我方是否随之改用。
field-about = 更换通报
help-about = 通报更换的条目。
field-new = 新承载手段
help-new = 所读电文中的新承载手段。
field-at = 更换时间
help-at = 所读电文中的更换时间。
field-response = 答复
help-response = 本方的处置。
choice-response-changing = 我方将按此时间改用该承载手段
choice-response-both = 我方自该时间起同时值守该承载手段和原承载手段
choice-response-cannot = 我方不能按此时间改用该承载手段
field-address = 地址或号码
help-address = 在新承载手段上与本方联络的地址或号码。可不填。
field-remark = 备注
help-remark = 用本国语言填写。可不填。
body =
    答复贵方更换承载手段的电文：{ $about }。新承载手段：{ $new }。更换时间：{ $at }。
    { $response }。
    { $address ->
        [absent] 我方在该承载手段上的地址或号码：未说明。
       *[present] 我方在该承载手段上的地址或号码：{ $address }。
    }
    { $remark ->
        [absent] 无备注。
       *[present] 备注：{ $remark }
    }
