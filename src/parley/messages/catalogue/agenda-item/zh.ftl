title = 提出议题
purpose = 为会晤提出一项议题。对方可同意、谢绝或推迟讨论；同意列入议题不表示同意其内容。
field-meeting = 会晤
help-meeting = 商定该会晤的接受电文；尚未商定的，填其提议；二者皆无的以往会晤，填其交往事实条目。
field-item = 议题
help-item = 用本国语言以一行文字写明议题。
field-aim = 目的
help-aim = 希望双方就该议题做什么。
choice-aim-inform = 相互通报情况
choice-aim-exchange = 交换意见
choice-aim-agree = 达成一致
choice-aim-review = 审议以往的约定或承诺
field-topic = 所属主题
help-topic = 从名单中选择最接近的主题，供比对使用。可不填。
field-session = 会议类型
help-session = 拟在何种会议上讨论。可不填。
field-lead = 首先发言方
help-lead = 由谁介绍该议题。可不填。
field-length = 所需时间
help-length = 大致所需时间。可不填。
field-summary = 摘要
help-summary = 拟说明或询问的要点，用本国语言填写。可不填。
field-papers = 会议文件
help-papers = 该议题的文件，填写散列值；文件另行传送。可不填。
field-earlier = 承接的条目
help-earlier = 所承接的以往议题、关切或承诺。可不填。
body =
    我方为下述会晤提出一项议题：{ $meeting }。
    议题：{ $item }
    目的：{ $aim }。
    { $topic ->
        [absent] 所属主题：未说明。
       *[present] 所属主题：{ $topic }。
    }
    { $session ->
        [absent] 会议类型：未说明。
       *[present] 会议类型：{ $session }。
    }
    { $lead ->
        [absent] 首先发言方：未说明。
       *[present] 首先发言方：{ $lead }。
    }
    { $length ->
        [absent] 所需时间：未说明。
       *[present] 所需时间：约{ $length }。
    }
    { $summary ->
        [absent] 摘要：未说明。
       *[present] 摘要：{ $summary }
    }
    { $papers ->
        [absent] 会议文件：未说明。
       *[present] 会议文件：{ $papers }。
    }
    { $earlier ->
        [absent] 承接的条目：未说明。
       *[present] 承接的条目：{ $earlier }。
    }
    请答复是否同意列入该议题，或予以谢绝，或推迟讨论。
