title = 复诵
purpose = 复述电文要点，以便在行动之前发现差错。复诵不表示同意。
field-about = 所复诵的电文
help-about = 所复诵的条目。
field-position = 位置
help-position = 我方所理解的位置，以度、分显示。
field-from = 起始时间
help-from = 我方所理解的起始时间。
field-until = 结束时间
help-until = 我方所理解的结束时间。
field-amount = 数量
help-amount = 我方所理解的电文中的数量。
field-words = 文字
help-words = 其他要点，用本国语言自行表述。
body =
    现复诵贵方电文：{ $about }。复诵不表示同意。如有差错，请发更正。
    { $position ->
        [absent] 位置：未复诵。
       *[present] 位置：{ $position }。
    }
    { $from ->
        [absent] 起始时间：未复诵。
       *[present] 起始时间：{ $from }。
    }
    { $until ->
        [absent] 结束时间：未复诵。
       *[present] 结束时间：{ $until }。
    }
    { $amount ->
        [absent] 数量：未复诵。
       *[present] 数量：{ $amount }。
    }
    { $words ->
        [absent] 文字：未复诵。
       *[present] 文字：{ $words }
    }
