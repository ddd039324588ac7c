title = 提议举行新一轮会晤
purpose = 提议举行某一机制的下一轮会晤。对方可接受、另提方案或谢绝；未获答复即到期失效。
field-forum = 机制
help-forum = 常设机制。名单中没有的，选择“其他机制”并在下一栏写明名称。
field-forum_name = 机制名称
help-forum_name = 仅在名单中没有该机制，或需说明其下属会议时填写。可不填。
field-round_number = 轮次
help-round_number = 双方共同使用的轮次编号。不能确定的不填，不要推测。
field-level = 级别
help-level = 双方团长的级别。
field-dates = 日期（按我方优先次序）
help-dates = 会晤地的日期，最合适的列在最前。对方接受时选定其中一项。
field-means = 会晤方式
help-means = 面对面、视频，或二者结合。
field-host = 东道国
help-host = 主办国家。会晤没有东道国的，不填。
field-place = 地点
help-place = 城市；已确定的，写明场所。可不填。
field-sessions = 会议类型
help-sessions = 拟举行的会议类型，按先后顺序填写。可不填。
field-head = 我方团长
help-head = 只写职务，不写姓名。可不填。
field-size = 我方代表团人数
help-size = 大致人数，含团长。可不填。
field-expires = 有效期至
help-expires = 本提议可被接受的最后时间。逾期即失效，既不视为接受，也不视为谢绝。
field-remark = 备注
help-remark = 用本国语言填写。可不填。
body =
    我方提议举行下述机制的新一轮会晤：{ $forum }。
    { $forum_name ->
        [absent] 机制名称：未说明。
       *[present] 机制名称：{ $forum_name }
    }
    { $round_number ->
        [absent] 轮次：未说明。
       *[present] 轮次：第{ $round_number }轮。
    }
    级别：{ $level }。
    日期（按我方优先次序）：{ $dates }。
    会晤方式：{ $means }。
    { $host ->
        [absent] 东道国：未说明。
       *[present] 东道国：{ $host }。
    }
    { $place ->
        [absent] 地点：未说明。
       *[present] 地点：{ $place }
    }
    { $sessions ->
        [absent] 会议类型：未说明。
       *[present] 会议类型：{ $sessions }。
    }
    { $head ->
        [absent] 我方团长：未说明。
       *[present] 我方团长：{ $head }。
    }
    { $size ->
        [absent] 我方代表团人数：未说明。
       *[present] 我方代表团人数：约{ $size }人。
    }
    本提议有效期至{ $expires }。届时未获接受即失效。
    { $remark ->
        [absent] 无备注。
       *[present] 备注：{ $remark }
    }
    请答复接受、另提方案，或说明理由后谢绝。
