"""The doctor: looks for what is wrong with a post, and says what, why and what to do. It changes nothing."""
