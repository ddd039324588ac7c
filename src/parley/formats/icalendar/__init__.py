"""Calendars in iCalendar (RFC 5545): what is written for a reader's calendar, and what of a foreign file is understood."""
