title = 观摩邀请
purpose = 邀请对方派员观摩演习或活动。
field-about = 通告
help-about = 该活动的通告。可不填。
field-activity = 活动
help-activity = 活动的名称。
field-place = 地点
help-place = 观摩地点。
field-period = 观摩时间
help-period = 起止时间，协调世界时。
field-observers = 观摩人数
help-observers = 最多人数。
field-arrival = 到达
help-arrival = 到达的地点和时间。可不填。
field-departure = 离开
help-departure = 离开的地点和时间。可不填。
field-answer_by = 答复期限
help-answer_by = 希望答复的最迟时间。可不填。
field-equipment = 可自带器材
help-equipment = 观摩人员可携带的器材。可不填。
choice-equipment-binoculars = 望远镜
choice-equipment-camera = 照相机
choice-equipment-video = 摄像机
choice-equipment-recorder = 录音笔
choice-equipment-maps = 地图
choice-equipment-night = 被动式夜视器材
field-languages = 语言
help-languages = 情况介绍和翻译所用语言。可不填。
field-costs = 境内费用
help-costs = 由谁承担。可不填。
choice-costs-host = 由我方承担
choice-costs-guest = 由观摩方承担
field-programme = 日程
help-programme = 日程文件的散列值。可不填。
field-contact = 联络人职务
help-contact = 我方负责答复有关问题的职务。可不填。
field-remark = 备注
help-remark = 用本国语言填写。可不填。
body =
    我方邀请贵方派员观摩。活动：{ $activity }
    地点：{ $place }
    观摩时间：{ $period }。观摩人数：最多{ $observers }人。
    { $about ->
        [absent] 通告：未列明条目。
       *[present] 通告：{ $about }。
    }
    { $arrival ->
        [absent] 到达：未说明。
       *[present] 到达：{ $arrival }
    }
    { $departure ->
        [absent] 离开：未说明。
       *[present] 离开：{ $departure }
    }
    { $answer_by ->
        [absent] 答复期限：未说明。
       *[present] 答复期限：{ $answer_by }。
    }
    { $equipment ->
        [absent] 可自带器材：未说明。
       *[present] 可自带器材：{ $equipment }。
    }
    { $languages ->
        [absent] 语言：未说明。
       *[present] 语言：{ $languages }
    }
    { $costs ->
        [absent] 境内费用：未说明。
       *[present] 境内费用：{ $costs }。
    }
    { $programme ->
        [absent] 日程：未说明。
       *[present] 日程：{ $programme }。
    }
    { $contact ->
        [absent] 联络人职务：未说明。
       *[present] 联络人职务：{ $contact }。
    }
    { $remark ->
        [absent] 无备注。
       *[present] 备注：{ $remark }
    }
    请答复接受或谢绝。
