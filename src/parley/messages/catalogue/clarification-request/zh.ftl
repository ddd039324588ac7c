title = 请求澄清
purpose = 询问某项声明、立场、承诺或其他条目的含义。询问不表示接受，也不表示异议。
field-about = 所涉条目
help-about = 所询问的条目。
field-words = 所询问的文字
help-words = 按原文照录。可不填。
field-questions = 问题
help-questions = 每项一个问题，用本国语言填写。答复按同一顺序。
body =
    我方请求澄清下述条目：{ $about }。
    { $words ->
        [absent] 所询问的文字：未说明。
       *[present] 所询问的文字：{ $words }
    }
    问题：{ $questions }
    请按同一顺序逐项答复。
