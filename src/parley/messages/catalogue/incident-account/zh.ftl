title = 事件经过说明
purpose = 我方关于事件经过的说明。对方另行作出说明。
field-about = 事件
help-about = 开启事件处置的条目，或事件起始的电文。
field-state = 说明状态
help-state = 是否可能变更。
choice-state-first = 初步说明，可能变更
choice-state-further = 后续说明，可能变更
choice-state-final = 我方最终说明
field-text = 经过
help-text = 用本国语言按时间顺序填写。
field-period = 起止时间
help-period = 说明所涉时间。可不填。
field-positions = 位置
help-positions = 按时间顺序填写。可不填。
field-dead = 死亡人数
help-dead = 我方目前所知人数。如不掌握则不填。
field-injured = 受伤人数
help-injured = 我方目前所知人数。如不掌握则不填。
field-missing = 失踪人数
help-missing = 我方目前所知人数。如不掌握则不填。
field-measures = 已采取的措施
help-measures = 我方事后采取的措施。可不填。
field-documents = 文件
help-documents = 文件的散列值。可不填。
body =
    我方关于事件经过的说明：{ $about }。说明状态：{ $state }。
    经过：{ $text }
    { $period ->
        [absent] 起止时间：未说明。
       *[present] 起止时间：{ $period }。
    }
    { $positions ->
        [absent] 位置：未说明。
       *[present] 位置：{ $positions }。
    }
    { $dead ->
        [absent] 死亡人数：未说明。
       *[present] 死亡人数：{ $dead }。
    }
    { $injured ->
        [absent] 受伤人数：未说明。
       *[present] 受伤人数：{ $injured }。
    }
    { $missing ->
        [absent] 失踪人数：未说明。
       *[present] 失踪人数：{ $missing }。
    }
    { $measures ->
        [absent] 已采取的措施：未说明。
       *[present] 已采取的措施：{ $measures }
    }
    { $documents ->
        [absent] 文件：未说明。
       *[present] 文件：{ $documents }。
    }
    以上为我方说明。双方各自作出说明。
