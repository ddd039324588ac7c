title = 对议题的答复
purpose = 同意列入、谢绝或推迟讨论某一议题。议题内容保持提出时的原样。
field-about = 议题
help-about = 载有议题的条目。
field-answer = 答复
help-answer = 该议题在本次会晤中如何处理。
choice-answer-agreed = 同意，列入议程
choice-answer-declined = 谢绝，不列入议程
choice-answer-deferred = 推迟，留待以后的会晤讨论
field-session = 会议类型
help-session = 拟列入何种会议。可不填。
field-deferred_to = 推迟至
help-deferred_to = 推迟讨论的，填写大致时间。可不填。
field-reason = 理由
help-reason = 谢绝或推迟的理由。可不填。
field-remark = 备注
help-remark = 用本国语言填写。可不填。
body =
    我方对下述议题的答复：{ $about }。答复：{ $answer }。
    { $session ->
        [absent] 会议类型：未说明。
       *[present] 会议类型：{ $session }。
    }
    { $deferred_to ->
        [absent] 推迟至：未说明。
       *[present] 推迟至：约{ $deferred_to }。
    }
    { $reason ->
        [absent] 理由：未说明。
       *[present] 理由：{ $reason }。
    }
    { $remark ->
        [absent] 无备注。
       *[present] 备注：{ $remark }
    }
    本答复仅涉及议程，不表示同意议题内容。
