"""English function words by class. Sets only; a word may be in several."""

from __future__ import annotations

BE = frozenset("is are was were am isn't aren't wasn't weren't ain't".split())
HAVE = frozenset("has have had hasn't haven't hadn't".split())
MODALS = frozenset(
    "will would can could may might must shall should won't wouldn't can't cannot couldn't mightn't mustn't shouldn't "
    "ought".split()
)
DO = frozenset("do does did don't doesn't didn't".split())
AUXILIARIES = BE | HAVE | MODALS | DO
CONTRACTED = ("'re", "'ve", "'ll", "'d", "'m")
NEGATIONS = frozenset("not never no neither nor none nobody nothing nowhere without cannot".split())
SUBJECT_PRONOUNS = frozenset("i you he she it we they who this that these those there everyone nobody someone".split())
PRONOUNS = SUBJECT_PRONOUNS | frozenset(
    "me him her us them one none nothing everything anything something anyone everybody anybody somebody both all some "
    "many most few which what".split()
)
DETERMINERS = frozenset(
    "a an the this that these those his her its their our my your any some no every each another such more most "
    "many few several all both".split()
)
RELATIVES = frozenset("who which that whom whose where when what how why whether if".split())
SUBORDINATORS = frozenset(
    "after because since although though before until unless while as once if when where so whereas".split()
)
PREPOSITIONS = frozenset(
    "of in on at by for with from to about against into over under between during through without within among "
    "across toward towards around near behind after before amid despite since until upon like than as off out up "
    "below above beyond except including regarding concerning per via versus plus throughout inside outside "
    "beside besides following amongst down along".split()
)
ADVERBS = frozenset(
    "also never still always just really now then already even only ever often soon probably certainly clearly simply "
    "actually not definitely recently currently repeatedly effectively finally again once later first together both "
    "all".split()
)
CONJUNCTIONS = frozenset(("and", "or", "but", "nor"))
DEMONSTRATIVES = frozenset(("this", "that", "these", "those"))
