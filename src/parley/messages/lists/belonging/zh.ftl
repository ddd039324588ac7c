own = 我方
other = 贵方
third = 第三方
unknown = 不明
