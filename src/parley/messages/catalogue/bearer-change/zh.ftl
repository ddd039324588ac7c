title = 更换承载手段
purpose = 说明线路将改用另一承载手段及更换时间，并请对方确认。
field-old = 原承载手段
help-old = 停止使用的承载手段。
field-new = 新承载手段
help-new = 取而代之的承载手段。
field-at = 更换时间
help-at = 开始改用的时间。
field-back_at = 恢复时间
help-back_at = 重新使用原承载手段的时间。可不填。
field-address = 地址或号码
help-address = 在新承载手段上与本方联络的地址或号码。可不填。
field-cause = 原因
help-cause = 可以说明的原因。可不填。
field-remark = 备注
help-remark = 用本国语言填写。可不填。
body =
    我方将更换本线路的承载手段。原承载手段：{ $old }。新承载手段：{ $new }。
    更换时间：{ $at }。
    { $back_at ->
        [absent] 恢复使用原承载手段的时间：未说明。
       *[present] 恢复使用原承载手段的时间：{ $back_at }。
    }
    { $address ->
        [absent] 我方在新承载手段上的地址或号码：未说明。
       *[present] 我方在新承载手段上的地址或号码：{ $address }。
    }
    { $cause ->
        [absent] 原因：未说明。
       *[present] 原因：{ $cause }。
    }
    { $remark ->
        [absent] 无备注。
       *[present] 备注：{ $remark }
    }
    请确认，并复述新承载手段和更换时间。
