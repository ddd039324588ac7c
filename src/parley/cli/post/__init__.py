"""``parley post``: posts that come later, posts that change their keys, posts that go."""
