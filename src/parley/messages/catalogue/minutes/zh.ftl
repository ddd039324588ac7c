title = 会议纪要草案
purpose = 提出会议纪要草案。双方签署同一文本后，方成为会议纪要。
field-meeting = 会晤
help-meeting = 商定该会晤的接受电文；尚未商定的，填其提议；二者皆无的以往会晤，填其交往事实条目。
field-version = 稿次
help-version = 每出一稿依次加一，不论由哪一方起草。
field-documents = 文本
help-documents = 各文件的散列值，每种语言一份或各语言合为一份；文件另行传送。
field-languages = 文本语言
help-languages = 按文件顺序填写；一份文件含两种语言的，两种均填。
field-authentic = 作准文本
help-authentic = 作准文本的语言。尚未商定的不填。
field-replaces = 所取代的草案
help-replaces = 先前的草案。首稿不填。
field-previous = 上一轮会议纪要
help-previous = 上一轮已签署的会议纪要。可不填。
field-summary = 摘要
help-summary = 改动之处或需注意之处，用本国语言填写，不属于纪要。可不填。
body =
    我方提出下述会晤的会议纪要草案：{ $meeting }。
    稿次：第{ $version }稿。
    文本：{ $documents }。
    文本语言：{ $languages }。
    { $authentic ->
        [absent] 作准文本：未说明。
       *[present] 作准文本的语言：{ $authentic }。
    }
    { $replaces ->
        [absent] 所取代的草案：未说明。
       *[present] 所取代的草案：{ $replaces }。
    }
    { $previous ->
        [absent] 上一轮会议纪要：未说明。
       *[present] 上一轮会议纪要：{ $previous }。
    }
    { $summary ->
        [absent] 摘要：未说明。
       *[present] 摘要：{ $summary }
    }
    请签署或提出修改。双方签署同一文本之前，会议纪要不成立。
