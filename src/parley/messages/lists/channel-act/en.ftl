opening = opening the channel
resumption = resuming the channel
change = changing the terms of the channel
floor = the safety floor of the channel
