title = 复诵
purpose = 以另一种表示方法复述电文要点，以便在行动之前发现差错。复诵不表示同意。
field-about = 所复诵的电文
help-about = 所复诵的条目。
field-grids = 网格坐标
help-grids = 按电文中的顺序，逐一填写我方所理解的各个位置，采用 MGRS 坐标，精确到1米。
field-positions = 位置
help-positions = 按电文中的顺序，逐一填写我方所理解的各个位置，以度、分显示。
field-times = 当地时间
help-times = 按电文中的顺序，逐一填写我方所理解的各个时间，采用当地时间并注明与协调世界时的时差。
field-figures = 量值
help-figures = 按电文中的顺序，逐一填写我方所理解的距离、高度、速度、频率和时长，改用另一种单位。
field-bearings = 方位
help-bearings = 按电文中的顺序，逐一填写我方所理解的各个方位，以象限角表示。
field-counts = 数量
help-counts = 按电文中的顺序，逐一填写我方所理解的各个数字。
field-words = 文字
help-words = 其他要点，用本国语言自行表述。
body =
    现复诵贵方电文：{ $about }。复诵不表示同意。如有差错，请发更正。
    { $grids ->
        [absent] 网格坐标：未复诵。
       *[present] 网格坐标：{ $grids }。
    }
    { $positions ->
        [absent] 位置：未复诵。
       *[present] 位置：{ $positions }。
    }
    { $times ->
        [absent] 当地时间：未复诵。
       *[present] 当地时间：{ $times }。
    }
    { $figures ->
        [absent] 量值：未复诵。
       *[present] 量值：{ $figures }。
    }
    { $bearings ->
        [absent] 方位：未复诵。
       *[present] 方位：{ $bearings }。
    }
    { $counts ->
        [absent] 数量：未复诵。
       *[present] 数量：{ $counts }。
    }
    { $words ->
        [absent] 文字：未复诵。
       *[present] 文字：{ $words }
    }
