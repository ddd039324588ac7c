opening = 开通渠道
resumption = 恢复渠道
change = 变更渠道约定
floor = 渠道的安全保底范围
