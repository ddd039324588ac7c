title = Reply to line test
purpose = Says that a line test was read by a person, and how the line serves.
field-number = Test number
help-number = The number of the test that you answer.
field-reception = Reception
help-reception = How the line has served since the last test, as your watch sees it.
choice-reception-good = good, messages come without delay
choice-reception-usable = usable, with delays
choice-reception-poor = poor, messages are missing or late
field-passage = Passage as received
help-passage = The test passage, copied as you received it. Leave empty if none was given.
body =
    Your line test number { $number } has been read. A watch is kept here.
    Reception: { $reception }.
    { $passage ->
        [absent] No test passage is sent back.
       *[present] The test passage as received: { $passage }
    }
