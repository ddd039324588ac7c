title = 提供信息
purpose = 答复提供信息的请求。
field-about = 所答复的条目
help-about = 提出请求的条目。
field-state = 答复
help-state = 是否全部答复。
choice-state-all = 所请求的内容均已提供
choice-state-part = 已提供部分内容，其余后续提供
choice-state-none_now = 目前没有信息，将再次答复
choice-state-none = 没有信息
choice-state-not_given = 我方不提供该信息
field-text = 信息
help-text = 用本国语言填写。可不填。
field-next_by = 再次答复时间
help-next_by = 仅在将再答复时填写。可不填。
field-time = 信息时间
help-time = 信息对应的时间。可不填。
field-positions = 位置
help-positions = 所请求提供的位置，按顺序填写。可不填。
field-units = 单位
help-units = 所请求提供的单位。可不填。
field-documents = 文件
help-documents = 所请求提供的记录或文件的散列值。可不填。
body =
    现答复贵方提供信息的请求：{ $about }。答复：{ $state }。
    { $text ->
        [absent] 信息：未说明。
       *[present] 信息：{ $text }
    }
    { $next_by ->
        [absent] 再次答复时间：未说明。
       *[present] 再次答复时间：{ $next_by }。
    }
    { $time ->
        [absent] 信息时间：未说明。
       *[present] 信息时间：{ $time }。
    }
    { $positions ->
        [absent] 位置：未说明。
       *[present] 位置：{ $positions }。
    }
    { $units ->
        [absent] 单位：未说明。
       *[present] 单位：{ $units }。
    }
    { $documents ->
        [absent] 文件：未说明。
       *[present] 文件：{ $documents }。
    }
