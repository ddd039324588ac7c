title = 善意通报
purpose = 出于善意主动向对方通报情况。不因义务而发出，也不要求答复。
field-kind = 类别
help-kind = 通报的性质。
choice-kind-activity = 我方活动情况
choice-kind-restraint = 我方采取的克制措施
choice-kind-fact = 可能对贵方有用的情况
choice-kind-thanks = 致谢
choice-kind-condolence = 慰问
choice-kind-congratulation = 祝贺
choice-kind-other = 其他事项
field-text = 内容
help-text = 用本国语言填写。
field-window = 起止时间
help-window = 仅在涉及时间时填写。可不填。
field-areas = 区域
help-areas = 仅在涉及地点时填写。可不填。
field-about = 所涉条目
help-about = 可不填。
field-publishable = 可否公开
help-publishable = 不反对公开的填“是”，否则填“否”。
body =
    我方出于善意主动通报如下。类别：{ $kind }。
    内容：{ $text }
    { $window ->
        [absent] 起止时间：未说明。
       *[present] 起止时间：{ $window }。
    }
    { $areas ->
        [absent] 区域：未说明。
       *[present] 区域：{ $areas }。
    }
    { $about ->
        [absent] 所涉条目：未说明。
       *[present] 所涉条目：{ $about }。
    }
    { $publishable ->
        [yes] 贵方可以公开本通报。
       *[no] 请贵方对本通报保密。
    }
    本通报不要求答复，不对任何一方构成义务。
