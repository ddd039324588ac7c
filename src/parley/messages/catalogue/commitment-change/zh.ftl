title = 变更承诺
purpose = 说明本方已变更承诺的文字、期限或条件。对方是否认可，由对方说明。
field-about = 承诺
help-about = 载有承诺的条目。
field-text = 文字
help-text = 变更后的文字，用本国语言填写。不变的不填。
field-second_text = 另一语言的文字
help-second_text = 以对方语言填写的同一内容。文字不变的不填。
field-due = 期限
help-due = 新的期限。不变的不填。
field-condition = 条件
help-condition = 新的条件。不变的不填。
field-agreed_in = 与贵方商定的条目
help-agreed_in = 对方表示同意的条目。对方未同意的不填。
field-reason = 理由
help-reason = 用本国语言填写。可不填。
body =
    我方对下述承诺作如下变更：{ $about }。
    { $text ->
        [absent] 文字：不变。
       *[present] 文字改为：{ $text }
    }
    { $second_text ->
        [absent] 另一语言的文字：不变。
       *[present] 另一语言的文字改为：{ $second_text }
    }
    { $due ->
        [absent] 期限：不变。
       *[present] 期限改为：{ $due }。
    }
    { $condition ->
        [absent] 条件：不变。
       *[present] 条件改为：{ $condition }
    }
    { $agreed_in ->
        [absent] 与贵方商定的条目：未列出。
       *[present] 与贵方商定的条目：{ $agreed_in }。
    }
    { $reason ->
        [absent] 理由：未说明。
       *[present] 理由：{ $reason }
    }
    原有文字保留在记录中。是否认可变更，由贵方说明。
