"""Articles in which people are accused by name, as data: by the cue, by the claim, in one article and across."""

from __future__ import annotations

from counterclaim.testing.stories import GAZETTE, POST, WIRE, Proposition, Told, Who

BRANT = Who(name="Ivo Brant", role="head", affiliation="dock union")
SELL = Who(name="Marta Sell", role="owner", affiliation="Sell Shipping")
VOSS = Who(name="Klaus Voss", role="spokesman", affiliation="Sell Shipping")

CUED = Told(
    key="cued", url="https://gazette.example/docks", publisher=GAZETTE, published="2031-04-01",
    marked="Docks\n\nMarta Sell owns the docks. [1.source Ivo Brant] [1.cue accused] [1.content Marta Sell of hiding "
    "the plans]. [2.source He] [2.cue also accused] [2.content Sell Shipping of bribing the mayor]. [3.source Marta "
    "Sell] [3.cue said] [3.content that it rained].\n",
    actors=(BRANT, SELL),
    statements=(("Ivo Brant", "fact", "affirms"), ("Ivo Brant", "fact", "affirms"), ("Marta Sell", "fact", "affirms")),
    claims=(
        Proposition(text="Marta Sell hid the plans", evidence=((1, "hiding the plans", "supports"),)),
        Proposition(text="Sell Shipping bribed the mayor", evidence=((2, "bribing the mayor", "supports"),)),
    ),
)  # fmt: skip
DECLINED = Told(
    key="declined", url="https://post.example/docks", publisher=POST, published="2031-04-02",
    marked="No comment\n\n[source Klaus Voss, spokesman of Sell Shipping,] [cue would not say] [content whether the "
    "mayor was bribed].\n",
    actors=(VOSS,),
    statements=(("Klaus Voss", "other", "neutral"),),
    claims=(Proposition(text="Sell Shipping bribed the mayor", evidence=((1, "the mayor was bribed", "declines"),)),),
)  # fmt: skip
ANSWERED = Told(
    key="answered", url="https://wire.example/docks", publisher=WIRE, published="2031-04-03",
    marked="Sell\n\n[source Marta Sell] [cue denied] [content that she hid the plans].\n",
    actors=(SELL,),
    statements=(("Marta Sell", "fact", "denies"),),
    claims=(Proposition(text="Marta Sell hid the plans", evidence=((1, "she hid the plans", "denies"),)),),
)  # fmt: skip
COMPANY = Told(
    key="company", url="https://wire.example/company", publisher=WIRE, published="2031-04-04",
    marked="Ships\n\n[source Sell Shipping] [cue announced] [content that two ships would be sold].\n",
    actors=(Who(name="Sell Shipping", kind="organisation"),),
    statements=(("Sell Shipping", "plan", "affirms"),),
    claims=(Proposition(text="Two ships would be sold", evidence=((1, "two ships would be sold", "supports"),)),),
)  # fmt: skip
ACCUSING = (CUED, DECLINED, ANSWERED, COMPANY)
