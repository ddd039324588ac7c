"""The record: what is signed, what may follow what, and what that proves. It knows no form and opens no file."""
