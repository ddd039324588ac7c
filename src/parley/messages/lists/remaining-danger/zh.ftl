none_found = 已搜查，未发现危险
none_expected = 未搜查，预计无危险
not_searched = 未搜查，可能有危险
debris = 漂浮残骸
ordnance = 未爆弹药
mines = 漂雷
adrift = 失控漂流的靶标或无人装备
several = 多种危险，见备注
