title = 提供文件
purpose = 向对方提供以散列值标明的文件，并说明获取方式。除标题外，不涉及其内容。
field-title = 标题
help-title = 按文件所载填写。
field-document = 文件
help-document = 文件的SHA-256值、媒体类型和大小。
field-kind = 类别
help-kind = 文件的类别。
choice-kind-statement = 声明或照会
choice-kind-report = 报告
choice-kind-policy = 政策或战略文件
choice-kind-minutes = 会议纪要或议程
choice-kind-chart = 海图或地图
choice-kind-track = 航迹或传感器数据
choice-kind-photograph = 照片或影像
choice-kind-list = 清单或表格
choice-kind-other = 其他文件
field-pages = 页数
help-pages = 页数。无页码的不填。
field-languages = 语言
help-languages = 文件使用的语言。可不填。
field-about = 相关条目
help-about = 与该文件相关的条目。可不填。
field-by = 传送手段
help-by = 文件送达对方的方式。可不填。
field-until = 提供至
help-until = 停止提供的时间。可不填。
field-publication = 公开
help-publication = 对方可公开的范围。
field-remark = 备注
help-remark = 用本国语言填写。可不填。
body =
    我方提供一份文件。标题：{ $title }
    类别：{ $kind }。文件标识：{ $document }。
    { $pages ->
        [absent] 页数：未说明。
       *[present] 页数：{ $pages }页。
    }
    { $languages ->
        [absent] 语言：未说明。
       *[present] 语言：{ $languages }。
    }
    { $about ->
        [absent] 相关条目：未说明。
       *[present] 相关条目：{ $about }。
    }
    { $by ->
        [absent] 传送手段：未说明。
       *[present] 传送手段：{ $by }。
    }
    { $until ->
        [absent] 提供截止时间：未说明。
       *[present] 提供截止时间：{ $until }。
    }
    公开：{ $publication }。
    { $remark ->
        [absent] 无备注。
       *[present] 备注：{ $remark }
    }
