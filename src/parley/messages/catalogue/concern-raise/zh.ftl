title = 提出关切
purpose = 向对方提出关切，说明所涉事项以及是否希望答复。
field-topic = 主题
help-topic = 从名单中选择最接近的主题，供比对使用，不属于关切的表述。
field-concern = 关切
help-concern = 所关切的事项及原因，用本国语言填写。
field-about = 所涉条目
help-about = 所涉条目，如通告、相遇、声明。可不填。
field-meeting = 提出关切的会晤
help-meeting = 提出或将提出该关切的会晤。可不填。
field-asked = 我方希望贵方采取的做法
help-asked = 怎样做可消除该关切，用本国语言填写。可不填。
field-earlier = 以往提出的条目
help-earlier = 以往提出同一关切的条目。可不填。
field-answer_wanted = 是否希望答复
help-answer_wanted = 等待答复的填“是”。
field-answer_by = 答复期限
help-answer_by = 仅在希望答复时填写。可不填。
body =
    我方提出关切。主题：{ $topic }。
    关切：{ $concern }
    { $about ->
        [absent] 所涉条目：未说明。
       *[present] 所涉条目：{ $about }。
    }
    { $meeting ->
        [absent] 提出关切的会晤：未说明。
       *[present] 提出关切的会晤：{ $meeting }。
    }
    { $asked ->
        [absent] 我方希望贵方采取的做法：未说明。
       *[present] 我方希望贵方采取的做法：{ $asked }
    }
    { $earlier ->
        [absent] 以往提出的条目：未说明。
       *[present] 以往提出的条目：{ $earlier }。
    }
    { $answer_wanted ->
        [yes] 我方请贵方答复。
       *[no] 我方不请贵方答复。
    }
    { $answer_by ->
        [absent] 答复期限：未说明。
       *[present] 答复期限：{ $answer_by }。
    }
