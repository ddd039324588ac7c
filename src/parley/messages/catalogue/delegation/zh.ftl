title = 代表团名单
purpose = 按职务说明参加会晤的人员及抵达时间和地点。后提供的名单取代先提供的名单。
field-meeting = 会晤
help-meeting = 商定该会晤的接受电文；尚未商定的，填其提议；二者皆无的以往会晤，填其交往事实条目。
field-head = 团长
help-head = 团长的职务。
field-head_name = 团长姓名
help-head_name = 仅在本方公布时填写。可不填。
field-size = 总人数
help-size = 全体人员，含团长和翻译。
field-members = 主要成员
help-members = 按礼宾顺序填写职务，不含团长。可不填。
field-interpreters = 翻译人数
help-interpreters = 自带翻译的人数。可不填。
field-arrival = 抵达时间
help-arrival = 尚未确定的可不填。
field-arrival_place = 抵达地点
help-arrival_place = 机场或港口及航班号或船名。可不填。
field-departure = 离开时间
help-departure = 尚未确定的可不填。
field-contact = 联系人
help-contact = 负责答复本名单有关问题的职务。可不填。
field-needs = 所需安排
help-needs = 交通、设备、医疗、饮食等。可不填。
body =
    我方参加下述会晤的代表团：{ $meeting }。
    团长：{ $head }。
    { $head_name ->
        [absent] 团长姓名：未说明。
       *[present] 团长姓名：{ $head_name }
    }
    总人数：{ $size }人。
    { $members ->
        [absent] 主要成员：未说明。
       *[present] 主要成员：{ $members }。
    }
    { $interpreters ->
        [absent] 翻译人数：未说明。
       *[present] 翻译人数：{ $interpreters }人。
    }
    { $arrival ->
        [absent] 抵达时间：未说明。
       *[present] 抵达时间：{ $arrival }。
    }
    { $arrival_place ->
        [absent] 抵达地点：未说明。
       *[present] 抵达地点：{ $arrival_place }
    }
    { $departure ->
        [absent] 离开时间：未说明。
       *[present] 离开时间：{ $departure }。
    }
    { $contact ->
        [absent] 联系人：未说明。
       *[present] 联系人：{ $contact }。
    }
    { $needs ->
        [absent] 所需安排：未说明。
       *[present] 所需安排：{ $needs }
    }
    本名单取代我方此前为该会晤提供的所有名单。
