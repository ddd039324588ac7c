title = 请求提供信息
purpose = 请对方提供与事件有关的信息。
field-about = 事件
help-about = 开启事件处置的条目，或事件起始的电文。
field-wanted = 请提供
help-wanted = 我方需要了解的内容。
choice-wanted-position = 位置
choice-wanted-identity = 单位身份
choice-wanted-movement = 航向、速度和高度
choice-wanted-persons = 人员情况
choice-wanted-damage = 损伤情况
choice-wanted-orders = 所下达的命令
choice-wanted-intention = 贵方的意图
choice-wanted-substances = 所载危险物质或武器
choice-wanted-recordings = 录音录像
choice-wanted-contact = 可联络的人员
choice-wanted-questions = 对下列问题的答复
field-questions = 问题
help-questions = 用本国语言逐条编号填写。可不填。
field-why = 用途
help-why = 所需信息的用途。可不填。
choice-why-rescue = 救人
choice-why-safety = 保障单位安全
choice-why-calm = 缓和局势
choice-why-facts = 澄清事实
body =
    我方就以下事件请求贵方提供信息：{ $about }。
    请提供：{ $wanted }。
    { $questions ->
        [absent] 问题：未说明。
       *[present] 问题：{ $questions }
    }
    { $why ->
        [absent] 用途：未说明。
       *[present] 用途：{ $why }。
    }
    请先答复目前能够答复的内容，并说明哪些内容将后续答复。
