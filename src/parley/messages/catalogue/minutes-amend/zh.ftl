title = 提议修改会议纪要草案
purpose = 对会议纪要草案提出一处修改。对方以新稿采纳，或按原稿签署而不予采纳。
field-about = 草案
help-about = 载有草案的条目。
field-paragraph = 段落
help-paragraph = 修改位置，以便查找：语言、段号、行号。
field-change = 修改方式
help-change = 在该处如何修改。
choice-change-replace = 以新文字取代原文字
choice-change-insert = 增加新文字
choice-change-delete = 删去原文字
field-old_text = 原文字
help-old_text = 按草案原文填写。增加文字的不填。
field-new_text = 新文字
help-new_text = 修改后的文字。删去文字的不填。
field-reason = 理由
help-reason = 用本国语言填写。可不填。
body =
    我方提议修改下述会议纪要草案：{ $about }。
    段落：{ $paragraph }
    修改方式：{ $change }。
    { $old_text ->
        [absent] 原文字：无。
       *[present] 原文字：{ $old_text }
    }
    { $new_text ->
        [absent] 新文字：无。
       *[present] 新文字：{ $new_text }
    }
    { $reason ->
        [absent] 理由：未说明。
       *[present] 理由：{ $reason }
    }
