title = 明白
purpose = 表明值班人员已明白电文内容，并另行说明将如何处置。
field-about = 所明白的电文
help-about = 已明白的条目。
field-response = 后续处置
help-response = 明白与照办是两回事，请说明是哪一种。
choice-response-understood_only = 已明白。不涉及我方将如何处置，亦不表示同意
choice-response-complying = 已明白。我方将照办
choice-response-cannot_comply = 已明白。我方不能照办
field-at = 时间
help-at = 照办的时间。可不填。需要时间才能答复的，另发“请稍等”电文。
field-remark = 备注
help-remark = 用本国语言填写。可不填。
body =
    答复贵方电文：{ $about }。
    { $response }。
    { $at ->
        [absent] 时间：未说明。
       *[present] 时间：{ $at }。
    }
    { $remark ->
        [absent] 无备注。
       *[present] 备注：{ $remark }
    }
