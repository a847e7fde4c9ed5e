"""Sources to actors: names, titles, descriptions and pronouns of one document, resolved to who is meant."""

from counterclaim.read.actors.resolve import Resolution, resolve

__all__ = ["Resolution", "resolve"]
