title = 接受通话
purpose = 接受通话请求，并说明时间、方式和通话人。接受通话不表示接受通话中的任何主张。
field-about = 请求
help-about = 载有请求的条目。
field-at = 时间
help-at = 我方接通的时间。
field-means = 方式
help-means = 通话方式。
choice-means-secure_telephone = 保密电话
choice-means-video = 视频
choice-means-open_telephone = 普通电话
choice-means-radio = 无线电
field-speaker = 我方通话人
help-speaker = 我方通话人的职务。
field-remark = 备注
help-remark = 用本国语言填写。可不填。
body =
    我方接受贵方通话请求：{ $about }。我方接通时间：{ $at }，方式：{ $means }。
    我方通话人：{ $speaker }。
    { $remark ->
        [absent] 无备注。
       *[present] 备注：{ $remark }
    }
