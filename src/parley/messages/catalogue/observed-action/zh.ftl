title = 所观察到的行动
purpose = 指出某一行动，并说明仅就本方看来其印证或有悖于已声明的立场。
field-about = 立场
help-about = 载有立场的条目：声明、公开声明或承诺。
field-relation = 我方看法
help-relation = 该行动与所声明立场的关系。
choice-relation-confirms = 印证该立场
choice-relation-contradicts = 有悖于该立场
choice-relation-unclear = 与该立场的关系尚不清楚
field-action = 行动
help-action = 所采取的行动，用本国语言填写，以事实为主。
field-actor = 行动方
help-actor = 由谁采取行动。
field-dates = 日期
help-dates = 行动的日期。
field-place = 地点
help-place = 地点名称。可不填。
field-position = 坐标
help-position = 可不填。
field-entries = 可资证明的条目
help-entries = 可不填。
field-documents = 文件
help-documents = 填写散列值；文件另行传送。可不填。
field-public_source = 查阅处
help-public_source = 公众可查阅之处。可不填。
body =
    我方观察到与下述条目有关的行动：{ $about }。
    我方看法：{ $relation }。
    行动：{ $action }
    行动方：{ $actor }。
    日期：{ $dates }。
    { $place ->
        [absent] 地点：未说明。
       *[present] 地点：{ $place }
    }
    { $position ->
        [absent] 坐标：未说明。
       *[present] 坐标：{ $position }。
    }
    { $entries ->
        [absent] 可资证明的条目：未说明。
       *[present] 可资证明的条目：{ $entries }。
    }
    { $documents ->
        [absent] 文件：未说明。
       *[present] 文件：{ $documents }。
    }
    { $public_source ->
        [absent] 查阅处：未说明。
       *[present] 查阅处：{ $public_source }。
    }
    以上为我方单方面看法。
