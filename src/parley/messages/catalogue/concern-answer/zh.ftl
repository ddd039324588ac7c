title = 对关切的答复
purpose = 答复对方的关切。答复不表示认同该关切，也不表示承认其所述内容。
field-about = 关切
help-about = 载有关切的条目。
field-response = 答复
help-response = 答复的性质。
choice-response-noted = 我方已注意到
choice-response-explained = 我方说明如下
choice-response-acting = 我方正在采取下述措施
choice-response-not_shared = 我方不认同该关切
choice-response-later = 我方将另行答复
field-text = 内容
help-text = 说明、措施或看法，用本国语言填写。可不填。
field-documents = 文件
help-documents = 文件的散列值；文件另行传送。可不填。
field-later_by = 另行答复的期限
help-later_by = 将另行答复或补充答复的，填写期限。可不填。
body =
    答复贵方关切：{ $about }。答复：{ $response }。
    { $text ->
        [absent] 内容：未说明。
       *[present] 内容：{ $text }
    }
    { $documents ->
        [absent] 文件：未说明。
       *[present] 文件：{ $documents }。
    }
    { $later_by ->
        [absent] 另行答复的期限：未说明。
       *[present] 另行答复的期限：{ $later_by }。
    }
    本答复不表示我方认同该关切或承认其所述内容。
