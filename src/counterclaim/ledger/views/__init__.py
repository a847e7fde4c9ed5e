"""Views: asks the tables and fills the values of `model.views`. Reads only; people's corrections are what is shown."""
