title = 交往事实
purpose = 双方交往公开记录中的一项有日期的事实及其出处。
field-fact = 标识
help-fact = 该事实的简短标识，不得与其他事实重复。
field-kind = 类别
help-kind = 交往的类别。
choice-kind-visit = 访问
choice-kind-ministers_meeting = 防长会晤
choice-kind-ministers_call = 防长通话
choice-kind-ministers_contact = 防长短暂接触
choice-kind-summit = 元首会晤
choice-kind-dct_round = 国防部防务磋商
choice-kind-dpct_round = 国防部工作会晤
choice-kind-mmca_meeting = 海上军事安全磋商机制会议
choice-kind-working_group = 工作小组会议
choice-kind-dialogue = 对话
choice-kind-forum = 多边论坛
choice-kind-call = 通话
choice-kind-port_visit = 舰艇访问
choice-kind-exercise = 演习
choice-kind-agreement = 协议
choice-kind-commitment = 承诺
choice-kind-statement = 声明
choice-kind-incident = 事件
choice-kind-resolution = 事件解决
choice-kind-suspension = 暂停
choice-kind-resumption = 恢复
choice-kind-refusal = 拒绝
choice-kind-other = 其他接触
field-title = 标题
help-title = 用一行文字说明事实。以原文语言的文本为作准文本。
field-dates = 日期
help-dates = 按所知填写年、年月或年月日；持续多日的，两个日期之间写“至”。
field-place = 地点
help-place = 地点或方式。如不掌握则不填。
field-host = 东道国
help-host = 主办国家。无东道国或不掌握则不填。
field-level = 级别
help-level = 会晤或通话人员的级别。
field-parties = 参与方
help-parties = 参加者。
field-public_source = 出处
help-public_source = 可查证的出处。如不掌握则不填。
field-verified = 已核实
help-verified = 已在所列出处中看到的填“是”，凭记忆的填“否”。
body =
    公开记录中的事实{ $fact }。类别：{ $kind }。
    标题：{ $title }
    日期：{ $dates }。
    { $place ->
        [absent] 地点：未说明。
       *[present] 地点：{ $place }
    }
    { $host ->
        [absent] 东道国：未说明。
       *[present] 东道国：{ $host }。
    }
    { $level ->
        [absent] 级别：未说明。
       *[present] 级别：{ $level }。
    }
    { $parties ->
        [absent] 参与方：未说明。
       *[present] 参与方：{ $parties }
    }
    { $public_source ->
        [absent] 出处：未说明。
       *[present] 出处：{ $public_source }
    }
    { $verified ->
        [yes] 已核实：已在所列出处中看到。
       *[no] 未核实：凭记忆，未在出处中看到。
    }
