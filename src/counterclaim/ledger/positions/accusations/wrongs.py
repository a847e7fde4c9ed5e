"""What is wrong to do, whoever does it: verbs that make a claim about somebody named an accusation. A small table.

Left out on purpose: what armies and rivals do openly (attack, strike, criticise), unless it is done to the defenceless.
"""

from __future__ import annotations

import re

_DEFENCELESS = (
    "civilians?|children|hospitals?|schools?|prisoners?|protest[eo]rs?|demonstrators|journalists?|refugees|women|"
    "villagers|residents|medics|aid workers|worshippers|patients|detainees|passengers"
)
_FEW = r"(?:[\w’'-]+ ){0,4}"  # "three unarmed" civilians

_DONE = (  # past forms and participles
    "lied|misled|deceived|cheated|defrauded|stole|stolen|embezzled|looted|plundered|bribed|extorted|blackmailed",
    "tortured|murdered|poisoned|assassinated|massacred|executed|raped|abused|molested|harassed|assaulted",
    "kidnapped|abducted|enslaved|trafficked|persecuted|oppressed|starved|gassed",
    "hid|hidden|concealed|covered up|suppressed|falsified|forged|fabricated|doctored|faked|tampered with",
    "violated|breached|hacked|spied on|eavesdropped on|wiretapped|meddled in|interfered in|interfered with",
    r"broken? (?:the|a|its|their|his|her) (?:law|truce|cease-?fire|pact|treaty|agreement|promise|rules)",
    "colluded with|rigged|sabotaged|polluted|plagiari[sz]ed",
    "committed (?:war crimes|crimes|atrocities|genocide|fraud|treason|perjury|murder|an act of|acts of)",
    "used (?:chemical weapons|poison gas|sarin|chlorine|cluster bombs|human shields|torture|child soldiers)",
    "(?:killed|shot|bombed|shelled|attacked|struck|hit|targeted|fired on|fired at|detained|jailed|beat|beaten) "
    rf"{_FEW}(?:{_DEFENCELESS})",
    "(?:financed|funded|armed|sponsored|harbou?red|sheltered|trained) "
    rf"{_FEW}(?:terrorists?|terrorism|militants)",
    rf"ordered {_FEW}(?:dumping|killings?|murders?|assassinations?|attacks?|bombings?|torture|cover-?up|poisoning)",
    rf"dumped {_FEW}(?:ash|waste|sewage|sludge|chemicals|oil|poison)",
    rf"ignored {_FEW}warnings?|failed to (?:warn|report|disclose|protect|stop|prevent|pay)",
)
_DOING = (  # behind a form of "be"
    "lying|misleading|cheating|stealing|bribing|torturing|poisoning|hiding|concealing|covering up|violating",
    "breaching|meddling in|interfering in|interfering with|colluding with|spying on|hacking|starving|persecuting",
    "abusing|sabotaging|to blame for|guilty of|complicit in",
    rf"(?:responsible for|behind) {_FEW}(?:attacks?|deaths?|killings?|murders?|massacre|bombings?|leak|poisoning)",
    rf"(?:responsible for|behind) {_FEW}(?:collapse|crash|plot|hack)",
)
_HAVING = "(?:has|have|had|did|deliberately|knowingly|repeatedly|systematically|secretly|illegally|also)"
_BEING = "(?:is|are|was|were|has been|have been|had been)(?: (?:deliberately|knowingly|still|directly|partly))?"
WRONG = re.compile(rf"(?:{_HAVING} ){{0,3}}(?:{'|'.join(_DONE)})\b|{_BEING} (?:{'|'.join(_DOING)})\b")
