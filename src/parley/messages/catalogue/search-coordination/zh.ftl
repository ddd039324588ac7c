title = 搜救协调
purpose = 说明由谁协调、我方单位在何处搜寻、请对方在何处搜寻，以避免相互妨碍。不影响任何一方对该区域的主张。
field-about = 险情电文
help-about = 载有险情的条目。如无则不填。
field-side = 协调方
help-side = 现场协调人所属方，填写其在记录中的编号。
field-coordinator = 现场协调人
help-coordinator = 所有现场单位向其报告的职务。
field-from = 起始时间
help-from = 在各区域开始搜寻的时间。
field-until = 结束时间
help-until = 结束或重新安排的时间。可不填。
field-datum = 搜寻基点
help-datum = 被搜寻对象最可能的位置。可不填。
field-our_areas = 我方搜寻区域
help-our_areas = 可填多个。双方区域至少填写一项。
field-our_heights = 我方使用高度
help-our_heights = 我方航空器使用的高度。可不填。
field-your_areas = 请对方搜寻的区域
help-your_areas = 可填多个。双方区域至少填写一项。
field-your_heights = 请对方使用的高度
help-your_heights = 对方航空器使用的高度，应与本方高度留有间隔。可不填。
field-pattern = 搜寻方式
help-pattern = 建议各方采用的搜寻方式。可不填。
choice-pattern-expanding_square = 扩展方形搜寻
choice-pattern-sector = 扇形搜寻
choice-pattern-parallel = 平行航线搜寻
choice-pattern-creeping = 横移航线搜寻
choice-pattern-track_line = 沿预定航线搜寻
choice-pattern-own = 由各单位自行决定
field-units = 我方单位
help-units = 参加搜寻的我方单位。可不填。
field-frequencies = 频率
help-frequencies = 现场单位的呼叫频率，按依次使用的顺序填写。可不填。
field-report_at = 报告时间
help-report_at = 各方通报搜寻结果的时间。可不填。
field-detail = 详情
help-detail = 用本国语言填写。可不填。
body =
    搜救协调。协调方：{ $side }。现场协调人：{ $coordinator }。
    { $about ->
        [absent] 险情电文：未说明。
       *[present] 险情电文：{ $about }。
    }
    起始时间：{ $from }。
    { $until ->
        [absent] 结束时间：未说明。
       *[present] 结束时间：{ $until }。
    }
    { $datum ->
        [absent] 搜寻基点：未说明。
       *[present] 搜寻基点：{ $datum }。
    }
    { $our_areas ->
        [absent] 我方搜寻区域：未说明。
       *[present] 我方搜寻区域：{ $our_areas }。
    }
    { $our_heights ->
        [absent] 我方航空器使用的高度：未说明。
       *[present] 我方航空器使用的高度：{ $our_heights }。
    }
    { $your_areas ->
        [absent] 请贵方搜寻的区域：未说明。
       *[present] 请贵方搜寻的区域：{ $your_areas }。
    }
    { $your_heights ->
        [absent] 请贵方航空器使用的高度：未说明。
       *[present] 请贵方航空器使用的高度：{ $your_heights }。
    }
    { $pattern ->
        [absent] 搜寻方式：未说明。
       *[present] 搜寻方式：{ $pattern }。
    }
    { $units ->
        [absent] 我方单位：未说明。
       *[present] 我方单位：{ $units }。
    }
    { $frequencies ->
        [absent] 现场单位呼叫频率：未说明。
       *[present] 现场单位呼叫频率：{ $frequencies }。
    }
    { $report_at ->
        [absent] 通报搜寻结果的时间：未说明。
       *[present] 通报搜寻结果的时间：{ $report_at }。
    }
    { $detail ->
        [absent] 无其他详情。
       *[present] 详情：{ $detail }
    }
    请确认，或提出其他区域。
