title = 关于单位进入禁航区的答复
purpose = 宣布禁航的一方说明其措施：活动、与该单位的联络、建议和救助。
field-about = 所答复的电文
help-about = 关于该单位的条目。
field-activity = 危险活动
help-activity = 危险活动目前的状态。
choice-activity-stopped = 已停止
choice-activity-stopping = 正在停止，尚未停止
choice-activity-none = 当时无危险活动
choice-activity-going_on = 仍在进行
choice-activity-unknown = 状态不明，正在查询
field-contact = 与该单位的联络
help-contact = 目前的联络情况。
choice-contact-made = 已取得联络
choice-contact-trying = 正在联络
choice-contact-failed = 已尝试，未取得联络
choice-contact-not_tried = 未尝试
field-advice = 对该单位的建议
help-advice = 建议该单位采取的行动。
choice-advice-leave_course = 按所述航向离开
choice-advice-leave_short = 以最短路线离开
choice-advice-stop = 停止并等待
choice-advice-keep_on = 保向保速
choice-advice-follow = 跟随我方警戒舰艇
choice-advice-detail = 见文字建议
choice-advice-none = 无需建议
field-help = 救助
help-help = 我方提供的救助。
choice-help-on_way = 救助力量已在途中
choice-help-ready = 可应请求提供救助
choice-help-none_needed = 据我方所知无需救助
choice-help-unable = 我方无力提供救助
field-stopped = 停止时间
help-stopped = 活动停止的时间。可不填。
field-course = 离开航向
help-course = 建议该单位离开时采取的真航向。可不填。
field-advice_text = 文字建议
help-advice_text = 用本国语言填写。可不填。
field-frequency = 警戒舰艇联络频率
help-frequency = 我方警戒舰艇应答的频率。可不填。
field-remark = 备注
help-remark = 用本国语言填写。可不填。
body =
    现就单位进入我方禁航区的通报作出答复：{ $about }。
    危险活动：{ $activity }。与该单位的联络：{ $contact }。
    对该单位的建议：{ $advice }。救助：{ $help }。
    { $stopped ->
        [absent] 停止时间：未说明。
       *[present] 停止时间：{ $stopped }。
    }
    { $course ->
        [absent] 离开航向：未说明。
       *[present] 离开航向：{ $course }。
    }
    { $advice_text ->
        [absent] 文字建议：未说明。
       *[present] 文字建议：{ $advice_text }
    }
    { $frequency ->
        [absent] 警戒舰艇联络频率：未说明。
       *[present] 警戒舰艇联络频率：{ $frequency }。
    }
    { $remark ->
        [absent] 无备注。
       *[present] 备注：{ $remark }
    }
