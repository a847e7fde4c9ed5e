"""English verbs and their forms: the irregular ones, and the regular ones that news uses most. A table, no grammar."""

from __future__ import annotations

# base past participle, where the third is missing it is the second
_IRREGULAR = """
arise arose arisen|bear bore borne|beat beat beaten|become became become|begin began begun|bend bent|bet bet|
bid bid|bind bound|bite bit bitten|bleed bled|blow blew blown|break broke broken|breed bred|bring brought|
broadcast broadcast|build built|burst burst|buy bought|cast cast|catch caught|choose chose chosen|cling clung|
come came come|cost cost|creep crept|cut cut|deal dealt|dig dug|draw drew drawn|drink drank drunk|
drive drove driven|eat ate eaten|fall fell fallen|feed fed|feel felt|fight fought|find found|flee fled|
fling flung|fly flew flown|forbid forbade forbidden|forget forgot forgotten|forgive forgave forgiven|
forgo forwent forgone|freeze froze frozen|get got gotten|give gave given|go went gone|grow grew grown|hang hung|
hear heard|hide hid hidden|hit hit|hold held|hurt hurt|keep kept|know knew known|lay laid|lead led|leave left|
lend lent|let let|lie lied|lose lost|make made|mean meant|meet met|mislead misled|mistake mistook mistaken|
misunderstand misunderstood|oversee oversaw overseen|overcome overcame overcome|overthrow overthrew overthrown|
override overrode overridden|overtake overtook overtaken|pay paid|put put|quit quit|read read|rebuild rebuilt|
redo redid redone|rid rid|ride rode ridden|ring rang rung|rise rose risen|run ran run|say said|see saw seen|
seek sought|sell sold|send sent|set set|shake shook shaken|shed shed|shine shone|shoot shot|show showed shown|
shrink shrank shrunk|shut shut|sing sang sung|sink sank sunk|sit sat|sleep slept|slide slid|speak spoke spoken|
spend spent|spin spun|split split|spread spread|stand stood|steal stole stolen|stick stuck|sting stung|
strike struck|strive strove striven|swear swore sworn|sweep swept|swim swam swum|swing swung|take took taken|
teach taught|tear tore torn|tell told|think thought|throw threw thrown|thrust thrust|
undergo underwent undergone|understand understood|undertake undertook undertaken|undermine undermined|
uphold upheld|upset upset|wake woke woken|wear wore worn|weep wept|win won|wind wound|
withdraw withdrew withdrawn|withhold withheld|withstand withstood|write wrote written|rewrite rewrote rewritten
"""
_REGULAR = """
abandon abduct abide abolish absorb abstain abuse accept accompany account accuse achieve acknowledge acquire
act adapt add address adjust admire admit adopt advance advise affect affirm afford agree aid aim allege allow
alter amend amount annex announce answer anticipate apologize appeal appear apply appoint appreciate approach
approve argue arm arrange arrest arrive ask assassinate assault assert assess assign assist associate assume
assure attach attack attempt attend attract authorize avenge avoid await award back ban base battle beg behave believe
belong benefit betray blame block board boast bomb boost borrow bother boycott breach bribe brief burn bury call
campaign cancel capture care carry cause cease celebrate challenge change characterize charge chase cheat check
claim clash clear climb close coach collaborate collapse collect collude combat comment commit communicate
compare compete compile complain complete comply comprise compromise conceal concede concern conclude condemn
conduct confess confirm confront confuse congratulate connect consider consist conspire constitute consult
contact contain contend continue contract contradict contribute control convene convert convey convict convince
cooperate coordinate cope correct corroborate count cover crack create criticize cross crush damage dare date
debate decide declare decline decrease defeat defect defend define defraud defy delay delete deliver demand
demolish demonstrate deny depart depend deploy deport describe deserve design desire destabilize destroy detain
detect deter determine develop devote die differ direct disagree disappear discard disclose discover
discriminate discuss dismantle dismiss display dispute disrupt dissolve distort distribute disturb divert divide
doctor dodge dominate donate double doubt downplay draft drag dress drop dump earn ease edit educate eject elect
eliminate embrace emerge emphasize employ enable encourage end endanger endorse engage enjoy enlist ensure enter
entitle erase escalate escape establish estimate evacuate evade evaluate examine exceed exchange exclude execute
exercise exhibit exist expand expect expel experience explain explode exploit explore export expose express
extend extract fabricate face facilitate fail falsify favor favour fear feature file fill finance fine finish
fire fit fix flood flow focus follow force forge form foster found fuel fulfil function fund gain gather
generate grab grant greet guarantee guard guess guide halt hand handle happen harass harbor harbour harm hate
head heal help hesitate hijack hire honor hope host identify ignite ignore imagine implement imply import impose
imprison improve incite include increase indicate indict infiltrate inflict influence inform infringe inherit
initiate injure inquire insist inspect inspire install instruct insult intend intensify interact intercept
interfere interpret intervene interview intimidate introduce invade invest investigate invite involve isolate
issue jail jeopardize join joke judge jump justify kick kidnap kill kiss lack land last laugh launch leak lean
learn legalize lie lift like limit link list listen live load loan lobby locate lock look loot love lower
maintain manage manipulate march mark marry massacre match matter mention mind mislead misrepresent misuse mock
monitor mount move murder name need neglect negotiate nominate note notice notify object oblige observe obstruct
obtain occupy occur offend offer omit open operate oppose orchestrate order organize outline overlook owe own
pack paint participate pass pause penetrate perceive perform permit persecute persist persuade phone pick place
plan plant play plead pledge plot plunge point poison pose possess post postpone pour practice praise pray
predict prefer prepare present preserve press presume pretend prevail prevent probe proceed process produce
progress prohibit promise promote prompt propose prosecute protect protest prove provide provoke publish pull
punish purchase pursue push qualify question raid raise rank rape ratify reach react realize rebuff recall
receive recognize recommend record recover recruit redact reduce refer reflect refrain refuse refute regard
register regret reinforce reject relate release relieve relocate rely remain remember remind remove renew
renounce rent repair repeal repeat replace reply report represent request require rescue research resemble
resign resist resolve respect respond rest restore restrict result resume retain retaliate retire retreat
retrieve return reveal reverse review revise revoke reward rig risk rob roll rule rush sabotage sail sanction
satisfy save scrap scream screen scrutinize search secure seem seize separate serve settle shape share shell
shift shoulder shout sign signal simulate slam slaughter smell smuggle snub solicit solve sound spark specify
sponsor spy stab stage start starve state stay stem step stockpile stone stop store storm strengthen stress
stretch strip struggle study submit succeed suffer suggest suit supervise supply support suppose suppress
surprise surrender surround survive suspect suspend sustain swap switch sympathize tackle talk tamper tap target
tarnish teach tease telephone tend terminate terrorize test testify thank threaten tighten tolerate torture
total touch track trade traffic train transfer transform transmit transport trap travel treat trick trigger
trust try turn tweet twist underestimate undermine unite unleash unveil update upgrade urge use utilize vacate
value vanish vary verify veto view violate visit voice volunteer vote vow wait walk want warn wash waste watch
weaken weigh welcome whip widen wish witness wonder work worry worsen wound wreck yell yield
"""
# Forms that are nouns or adjectives at least as often as verbs; they count as verbs only in clear company.
NOUNS_TOO = frozenset(
    "abuse account act aid aim amount answer appeal approach arrest assault attack attempt award back ban base "
    "battle benefit blame block board bomb boost boycott breach bribe burn call campaign care cause challenge "
    "change charge check claim clash climb close coach combat comment compromise concern conduct contact contract "
    "control correct cost count cover crack damage date deal debate decline decrease defect delay demand design "
    "desire display dispute divide doctor doubt draft drag dress drop dump end escape estimate exchange exercise "
    "experience exploit export face favor favour fear feature file fill finance fine finish fire fit fix flood "
    "flow focus force forge form foster fuel function fund gain grab grant guarantee guard guess guide halt hand "
    "harbor harbour harm hate head help hit honor hope host import increase influence insult intercept interview "
    "issue jail joke judge jump kick kiss lack land last laugh launch lead leak lean lie lift like limit link "
    "list live load loan lobby lock look loot love lower march mark massacre match matter mention mind misuse "
    "monitor mount move murder name need note notice object offer open order own pack paint pass pause phone pick "
    "place plan plant play pledge plot point poison pose post practice praise press probe process produce "
    "progress promise prompt protest pull purchase push question raid raise rank rape reach record regard "
    "register regret release rent repair repeal reply report request rescue research resolve respect rest result "
    "retreat return reverse review reward rig ride ring rise risk roll rule run rush sabotage sail sanction scrap "
    "scream screen search separate set shake shape share shell shelter shift shoot shot shoulder shout show sign "
    "signal slaughter smell sound spark split sponsor spread spy stage stand start state stay stem step stick "
    "stone stop store storm stress stretch strike strip struggle study suit supply support surprise surrender "
    "suspect swap switch swing talk tap target test thought thrust total touch track trade traffic train transfer "
    "transport trap travel treat trick trigger trust try turn tweet twist update upgrade urge use value veto view "
    "visit voice volunteer vote vow wait walk wash waste watch welcome whip win wish witness wonder work worry "
    "wound wreck yield found left felt saw spoke lay bore wound broadcast set cut put read present further secure "
    "free drive drink cast catch draw fight find fall feel hold".split()
)


def _entries() -> dict[str, tuple[str, str]]:
    """Return base -> (past, participle) of every verb in the tables."""
    found = {base: (regular_past(base), regular_past(base)) for base in _REGULAR.split()}
    for row in _IRREGULAR.replace("\n", "").split("|"):
        base, past, *rest = row.split()
        found[base] = (past, rest[0] if rest else past)
    return found


_DOUBLING = frozenset(
    "ban beg bar clap chat commit compel control admit permit submit defer deter expel refer equip occur plan "
    "plot prefer rebel regret rob ship slam stab step stop strip swap transfer trap transmit trim tap fit grab "
    "jam jog nod pat rig rip rid snub scrap stem spot drag drop omit hug wrap whip chop cap pin patrol kidnap "
    "embed infer quit dub pop mob".split()
)


def regular_past(base: str) -> str:
    """Return the regular past of a base: `plan` -> planned, `try` -> tried, `use` -> used."""
    if base.endswith("e"):
        return base + "d"
    if base.endswith("y") and base[-2] not in "aeiou":
        return base[:-1] + "ied"
    return base + (base[-1] if base in _DOUBLING else "") + "ed"


def gerund(base: str) -> str:
    """Return the -ing form of a base."""
    if base.endswith("ie"):
        return base[:-2] + "ying"
    if base.endswith("e") and not base.endswith("ee") and base != "be":
        return base[:-1] + "ing"
    doubles = base in _DOUBLING or base in _DOUBLING_IRREGULAR
    return base + (base[-1] if doubles else "") + "ing"


def third(base: str) -> str:
    """Return the form of a base after he, she or it."""
    if base.endswith(("s", "x", "z", "ch", "sh", "o")):
        return base + "es"
    if base.endswith("y") and base[-2] not in "aeiou":
        return base[:-1] + "ies"
    return base + "s"


_DOUBLING_IRREGULAR = frozenset(
    "begin bet cut dig forbid forget get hit let put quit rid run set shed shut sit spin split swim upset win".split()
)
_FORMS = _entries()
BASES = frozenset(_FORMS)
THIRDS = {third(base): base for base in _FORMS}
PASTS = {past: base for base, (past, _) in _FORMS.items()}
PARTICIPLES = {participle: base for base, (_, participle) in _FORMS.items()}
GERUNDS = {gerund(base): base for base in _FORMS}
_NO_GERUNDS = frozenset(
    "wrongdoing meaning building something nothing anything everything morning evening during king spring string "
    "wing ring thing bring sibling ceiling funding meeting hearing feeling being having going doing".split()
)


def past_of_gerund(form: str) -> str | None:
    """Return the simple past of an -ing form (`killing` -> killed), None where the form is no verb for certain."""
    if form in GERUNDS:
        return _FORMS[GERUNDS[form]][0]
    if form in _NO_GERUNDS or not form.endswith("ing") or len(form) < 6 or not any(c in "aeiouy" for c in form[:-3]):
        return None
    stem = form[:-3]
    if stem.endswith("y") and stem[-2] not in "aeiou":
        return stem[:-1] + "ied"
    return stem + ("d" if stem.endswith("e") else "ed")


def past_of_participle(form: str) -> str | None:
    """Return the simple past that goes with a past participle (`taken` -> took), None for an unknown word."""
    if form in PARTICIPLES:
        return _FORMS[PARTICIPLES[form]][0]
    return form if form.endswith("ed") and len(form) > 4 else None
