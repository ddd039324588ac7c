ours = 我方
yours = 贵方
both = 双方
