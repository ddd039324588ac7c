title = Line test
purpose = Shows that the line works and that a watch is kept at the other end.
field-number = Test number
help-number = Counts up by one with each test; the reply repeats it.
field-passage = Test passage
help-passage = A few words that the other watch sends back as received. May stay empty.
body =
    This is line test number { $number }. No matter is behind it. Please reply that you have read it.
    { $passage ->
        [absent] No test passage is given.
       *[present] Send back this test passage as you received it: { $passage }
    }
