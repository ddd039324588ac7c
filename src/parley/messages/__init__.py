"""Messages: forms of fields, and their one meaning in every language. It knows no record, no clock, no network."""

from parley.messages.catalogue import Catalogue, build, load
from parley.messages.faults import CatalogueError, FieldError, FieldsError
from parley.messages.field import Field
from parley.messages.form import Form
from parley.messages.wording import parse, render

__all__ = [
    "Catalogue",
    "CatalogueError",
    "Field",
    "FieldError",
    "FieldsError",
    "Form",
    "build",
    "load",
    "parse",
    "render",
]
