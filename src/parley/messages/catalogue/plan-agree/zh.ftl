title = 同意年度交往计划
purpose = 同意以散列值写明的年度交往计划。双方均以本格式写明同一文件后，计划成立。
field-year = 计划年度
help-year = 公历年度。
field-documents = 计划文本
help-documents = 各文件的散列值，每种语言一份或各语言合为一份；文件另行传送。
field-items = 项目数
help-items = 计划所列项目的数量。可不填。
field-engagements = 项目条目
help-engagements = 已载入记录的项目提议条目。可不填。
field-replaces = 所取代的计划
help-replaces = 先前就同一年度计划表示同意的条目。可不填。
field-signatory = 我方同意人
help-signatory = 代表本方表示同意的职务。
field-remark = 备注
help-remark = 用本国语言填写。可不填。
body =
    我方同意年度交往计划。
    计划年度：{ $year }年。
    计划文本：{ $documents }。
    { $items ->
        [absent] 项目数：未说明。
       *[present] 项目数：{ $items }项。
    }
    { $engagements ->
        [absent] 项目条目：未说明。
       *[present] 项目条目：{ $engagements }。
    }
    { $replaces ->
        [absent] 所取代的计划：未说明。
       *[present] 所取代的计划：{ $replaces }。
    }
    我方同意人：{ $signatory }。
    { $remark ->
        [absent] 无备注。
       *[present] 备注：{ $remark }
    }
    双方同意同一文件后，计划即成立。不能举行的项目逐项取消或推迟。
