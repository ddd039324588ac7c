title = 对承诺的评估
purpose = 说明截至某日，仅就本方看来承诺履行到何种程度，以及本方仍在等待什么。
field-about = 承诺
help-about = 载有承诺的条目。
field-assessment = 评估
help-assessment = 双方使用同一标准。
choice-assessment-no_evidence = 未见证据
choice-assessment-not_started = 尚未开始
choice-assessment-limited = 进展有限
choice-assessment-substantial = 进展显著
choice-assessment-complete = 全部完成
field-as_of = 截至日期
help-as_of = 作出评估的日期。
field-awaited = 我方仍在等待的事项
help-awaited = 用本国语言填写。没有的，不填。
field-awaited_from = 等待何方
help-awaited_from = 所等待的事项应由谁去做。可不填。
field-awaited_by = 等待期限
help-awaited_by = 可不填。
field-entries = 所依据的条目
help-entries = 证据及其他条目。可不填。
field-reasons = 理由
help-reasons = 用本国语言填写。可不填。
body =
    我方对下述承诺的评估：{ $about }。评估：{ $assessment }。
    截至日期：{ $as_of }。
    { $awaited ->
        [absent] 我方仍在等待的事项：未说明。
       *[present] 我方仍在等待的事项：{ $awaited }
    }
    { $awaited_from ->
        [absent] 等待何方：未说明。
       *[present] 等待何方：{ $awaited_from }。
    }
    { $awaited_by ->
        [absent] 等待期限：未说明。
       *[present] 等待期限：{ $awaited_by }。
    }
    { $entries ->
        [absent] 所依据的条目：未说明。
       *[present] 所依据的条目：{ $entries }。
    }
    { $reasons ->
        [absent] 理由：未说明。
       *[present] 理由：{ $reasons }
    }
    以上为我方单方面看法。
