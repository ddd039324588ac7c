"""Alerts beside the console: the delegate ladder climbed by the clock, and the ways by which delegates are called."""
