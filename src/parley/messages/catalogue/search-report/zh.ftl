title = 搜寻情况通报
purpose = 通报搜寻的区域、发现的情况以及搜寻是否继续。
field-about = 搜寻电文
help-about = 载有险情或搜寻安排的条目。
field-areas = 已搜寻区域
help-areas = 可填多个。可不填。
field-time = 搜寻时间
help-time = 起止时间。可不填。
field-result = 结果
help-result = 发现的情况。
choice-result-nothing = 未发现任何人员或物体
choice-result-objects = 发现物体，未发现人员
choice-result-persons = 发现人员
field-position = 发现位置
help-position = 发现人员或物体的位置。可不填。
field-alive = 生还人数
help-alive = 人数。可不填。
field-dead = 遇难人数
help-dead = 人数。可不填。
field-missing = 仍失踪人数
help-missing = 人数。可不填。
field-search = 搜寻安排
help-search = 本方单位是否继续搜寻。
choice-search-continues = 我方继续搜寻
choice-search-interrupted = 我方暂停搜寻，之后将恢复
choice-search-ended = 我方搜寻已结束
field-handover = 人员下落
help-handover = 获救人员所在地点及移交方式，用本国语言填写。可不填。
field-detail = 详情
help-detail = 用本国语言填写。可不填。
body =
    搜寻情况通报：{ $about }。结果：{ $result }。
    { $areas ->
        [absent] 已搜寻区域：未说明。
       *[present] 已搜寻区域：{ $areas }。
    }
    { $time ->
        [absent] 搜寻时间：未说明。
       *[present] 搜寻时间：{ $time }。
    }
    { $position ->
        [absent] 发现位置：未说明。
       *[present] 发现位置：{ $position }。
    }
    { $alive ->
        [absent] 生还人数：未说明。
       *[present] 生还人数：{ $alive }。
    }
    { $dead ->
        [absent] 遇难人数：未说明。
       *[present] 遇难人数：{ $dead }。
    }
    { $missing ->
        [absent] 仍失踪人数：未说明。
       *[present] 仍失踪人数：{ $missing }。
    }
    搜寻安排：{ $search }。
    { $handover ->
        [absent] 所发现人员的下落：未说明。
       *[present] 所发现人员的下落：{ $handover }
    }
    { $detail ->
        [absent] 无其他详情。
       *[present] 详情：{ $detail }
    }
