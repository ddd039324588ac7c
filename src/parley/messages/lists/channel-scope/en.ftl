everything = everything in the channel
meetings = meetings
calls = calls
visits = visits
notices = notices of activities
messages = other messages
