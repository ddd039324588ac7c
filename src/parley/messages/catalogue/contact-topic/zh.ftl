title = 消息稿提及的主题
purpose = 载明一方就某次交往公开表态时提及的一项主题及其表述。
field-fact = 事实
help-fact = 所涉交往或声明的简短标识。
field-named_by = 何方提及
help-named_by = 作此公开表态的国家。
field-topic = 主题
help-topic = 按其表态中的名称填写，不必与另一方所用名称相同。
field-subject = 名单中最接近的主题
help-subject = 供比对使用，仅在有把握时填写。可不填。
field-stance = 表述
help-stance = 用几个字写明。可不填。
field-public_source = 出处
help-public_source = 可查证的出处。可不填。
body =
    公开记录中的事实{ $fact }。何方在公开表态中提及主题：{ $named_by }。
    主题：{ $topic }
    { $subject ->
        [absent] 未给出名单中的主题。
       *[present] 名单中最接近的主题：{ $subject }。
    }
    { $stance ->
        [absent] 表述：未说明。
       *[present] 表述：{ $stance }
    }
    { $public_source ->
        [absent] 出处：未说明。
       *[present] 出处：{ $public_source }
    }
