"""How pages are drawn: templates and their words, the files beside them, what every page shows around its own."""
