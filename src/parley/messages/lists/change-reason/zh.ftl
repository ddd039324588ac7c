weather = 天气
safety = 安全
technical = 技术原因
traffic = 区域内有船舶或航空器通行
other_side = 对方的建议
plan = 我方计划调整
none_given = 不说明原因
