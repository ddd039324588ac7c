title = 会议已举行
purpose = 本方关于某次会议已经举行的记录。双方各自填写；如有不同，二者并存。
field-meeting = 会晤
help-meeting = 商定该会晤的接受电文；尚未商定的，填其提议；二者皆无的以往会晤，填其交往事实条目。
field-session = 会议类型
help-session = 会议的类型。
field-dates = 日期（以我方当地日期为准）
help-dates = 按本方当地日期填写。跨日界线通话时，对方的日期可能不同。
field-time = 时段
help-time = 开始至结束的协调世界时。可不填。
field-means = 会晤方式
help-means = 面对面、视频，或二者结合。
field-place = 地点
help-place = 可不填。
field-chair = 主持方
help-chair = 由谁主持。可不填。
field-head = 我方团长
help-head = 我方领导会议人员的职务。可不填。
field-items = 已讨论的议题
help-items = 会上讨论过的议题条目。可不填。
field-next = 后续安排
help-next = 据我方记录商定的后续安排。可不填。
body =
    据我方记录，下述会晤已举行会议：{ $meeting }。会议类型：{ $session }。
    日期（以我方当地日期为准）：{ $dates }。
    { $time ->
        [absent] 时段：未说明。
       *[present] 时段：{ $time }。
    }
    会晤方式：{ $means }。
    { $place ->
        [absent] 地点：未说明。
       *[present] 地点：{ $place }
    }
    { $chair ->
        [absent] 主持方：未说明。
       *[present] 主持方：{ $chair }。
    }
    { $head ->
        [absent] 我方团长：未说明。
       *[present] 我方团长：{ $head }。
    }
    { $items ->
        [absent] 已讨论的议题：未说明。
       *[present] 已讨论的议题：{ $items }。
    }
    { $next ->
        [absent] 后续安排：未说明。
       *[present] 后续安排：{ $next }
    }
