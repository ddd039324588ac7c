title = 推迟已商定的会晤或访问
purpose = 说明已商定的会晤或访问不能如期举行，但并未取消。新日期须另行提议。
field-about = 接受电文
help-about = 商定该会晤或访问的接受电文。
field-reason = 理由
help-reason = 原因。
field-cause = 我方所称的起因
help-cause = 理由涉及某一行为或事件的，用本国语言写明。可不填。
field-cause_entry = 该起因所在条目
help-cause_entry = 记载该行为或事件的条目。没有的，不填。
field-expected = 我方设想的日期
help-expected = 大致可能举行的时间，对双方均无约束力。可不填。
field-remark = 备注
help-remark = 用本国语言填写。可不填。
body =
    我方推迟下述已商定的会晤或访问，并非取消：{ $about }。理由：{ $reason }。
    { $cause ->
        [absent] 我方所称的起因：未说明。
       *[present] 我方所称的起因：{ $cause }
    }
    { $cause_entry ->
        [absent] 该起因所在条目：未说明。
       *[present] 该起因所在条目：{ $cause_entry }。
    }
    { $expected ->
        [absent] 我方设想的日期：未说明。
       *[present] 我方设想的日期：{ $expected }。
    }
    { $remark ->
        [absent] 无备注。
       *[present] 备注：{ $remark }
    }
    原定日期不再有效。新日期须另行提议并经接受。
