call_sign = CALL SIGN（你的呼号是什么？）
follow = FOLLOW（跟我飞）
descend = DESCEND（下降着陆）
you_land = YOU LAND（在本机场着陆）
proceed = PROCEED（你可以继续飞行）
