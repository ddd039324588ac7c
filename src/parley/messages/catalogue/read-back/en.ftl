title = Read-back
purpose = Says back what counts in a message in another notation, so that a slip is found before anyone acts on it. It accepts nothing.
field-about = Message read back
help-about = The entry that you read back.
field-grids = Positions in the grid
help-grids = Every position of the message in its order, as you understood it, in the military grid (MGRS) to one metre.
field-positions = Positions
help-positions = Every position of the message in its order, as you understood it. They are shown in degrees and minutes.
field-times = Local times
help-times = Every time of the message in its order, as you understood it, by a local clock with its distance from UTC.
field-figures = Quantities
help-figures = Every distance, height, speed, frequency and duration of the message in its order, as you understood it, in another unit.
field-bearings = Bearings
help-bearings = Every bearing of the message in its order, as you understood it, counted from north or south.
field-counts = Numbers
help-counts = Every number of the message in its order, as you understood it.
field-words = In words
help-words = What else counts, in your own words and language.
body =
    We read back your message, { $about }. A read-back is no agreement. If anything is wrong, please send a correction.
    { $grids ->
        [absent] Positions in the grid: not read back.
       *[present] Positions in the grid: { $grids }.
    }
    { $positions ->
        [absent] Positions: not read back.
       *[present] Positions: { $positions }.
    }
    { $times ->
        [absent] Local times: not read back.
       *[present] Local times: { $times }.
    }
    { $figures ->
        [absent] Quantities: not read back.
       *[present] Quantities: { $figures }.
    }
    { $bearings ->
        [absent] Bearings: not read back.
       *[present] Bearings: { $bearings }.
    }
    { $counts ->
        [absent] Numbers: not read back.
       *[present] Numbers: { $counts }.
    }
    { $words ->
        [absent] In words: not read back.
       *[present] In words: { $words }
    }
