title = 已发起通话
purpose = 记录我方已发起通话的时间、方式和对象。是否应答由后续电文说明。
field-about = 通话
help-about = 载有通话请求或接受通话的条目。如无则不填。
field-at = 发起时间
help-at = 发起通话的时间。
field-means = 方式
help-means = 通话方式。
field-address = 号码、地址或呼号
help-address = 所拨打或呼叫的号码、地址或呼号。可不填。
field-frequency = 频率
help-frequency = 用于无线电。可不填。
field-caller = 我方通话人
help-caller = 我方通话人的职务。
field-called = 贵方通话人
help-called = 希望与之通话的贵方人员的职务。
field-attempt = 第几次
help-attempt = 第几次发起。
field-remark = 备注
help-remark = 用本国语言填写。可不填。
body =
    我方已向贵方发起通话。发起次序：第{ $attempt }次。发起时间：{ $at }。方式：{ $means }。
    我方通话人：{ $caller }。贵方通话人：{ $called }。
    { $about ->
        [absent] 有关通话的电文：未说明。
       *[present] 有关通话的电文：{ $about }。
    }
    { $address ->
        [absent] 号码、地址或呼号：未说明。
       *[present] 号码、地址或呼号：{ $address }。
    }
    { $frequency ->
        [absent] 频率：未说明。
       *[present] 频率：{ $frequency }。
    }
    { $remark ->
        [absent] 无备注。
       *[present] 备注：{ $remark }
    }
