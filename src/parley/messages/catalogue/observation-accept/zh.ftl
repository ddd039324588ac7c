title = 接受观摩邀请
purpose = 接受观摩邀请。
field-about = 邀请
help-about = 邀请的条目。
field-observers = 观摩人数
help-observers = 前往的人数。
field-delegation = 观摩人员
help-delegation = 观摩人员的职务和军衔。可不填。
field-arrival = 到达
help-arrival = 到达的地点和时间。可不填。
field-contact = 联络人职务
help-contact = 我方负责答复有关问题的职务。可不填。
field-remark = 备注
help-remark = 用本国语言填写。可不填。
body =
    我方接受贵方观摩邀请：{ $about }。
    观摩人数：{ $observers }人。
    { $delegation ->
        [absent] 观摩人员：未说明。
       *[present] 观摩人员：{ $delegation }
    }
    { $arrival ->
        [absent] 到达：未说明。
       *[present] 到达：{ $arrival }
    }
    { $contact ->
        [absent] 联络人职务：未说明。
       *[present] 联络人职务：{ $contact }。
    }
    { $remark ->
        [absent] 无备注。
       *[present] 备注：{ $remark }
    }
