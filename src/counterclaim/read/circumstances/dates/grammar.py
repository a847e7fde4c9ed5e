"""The patterns of expressions of date in news prose. Knows how they are written, not what they mean."""

from __future__ import annotations

import re

from counterclaim.read.circumstances.dates.names import MONTH, NUMBER, WEEKDAY, YEAR

_PART = r"(?:\s+(?:morning|afternoon|evening|night|lunchtime))?"
_EDGE = r"(?:(?:[Ll]ate|[Ee]arly|[Ee]arlier|[Ll]ater)\s+(?:on\s+|in\s+)?)?"
_DAY = r"(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?(?![\w%:/])(?![.,]\d)"
_SHORT = r"(?:Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun)\.?"
_UNIT = r"(?:minute|hour|day|week|month|year)"

_CALENDAR = rf"""(?P<calendar>{_EDGE}(?:(?:{WEEKDAY}|{_SHORT}){_PART},?\s+(?:the\s+)?)?
    (?: (?P<month>{MONTH})\s+(?P<day>{_DAY}) | (?P<day_first>{_DAY})\s+(?:of\s+)?(?P<month_after>{MONTH})(?!\w) )
    (?:,?\s+(?P<year>{YEAR})(?!\w))?{_PART})"""
_MONTH_OR_YEAR = rf"""(?P<alone>(?:(?:[Ee]arly|[Ll]ate|[Mm]id|[Ll]ast)[\s-](?:in\s+)?)?
    (?:(?P<month_alone>{MONTH})(?!\w)(?:,?\s+(?:of\s+)?(?:(?P<year_of>{YEAR})(?![\w-])|(?P<month_last>(?:last|this)\s+year)))?
     | (?P<year_alone>{YEAR})(?![\w-])))"""
_WEEKDAY = rf"""(?:(?P<week_before>[Ll]ast|[Nn]ext|[Tt]his)\s+week\s+on\s+)?{_EDGE}
    (?:(?P<which>[Ll]ast|[Pp]ast|[Tt]his|[Nn]ext)\s+)?(?P<weekday>{WEEKDAY})(?!\w){_PART}
    (?:,?\s+(?:of\s+)?(?P<week>last|this|next)\s+week)?"""
_COUNTED = rf"""(?:(?P<count>(?i:{NUMBER}))\s+|(?P<vague>(?:[Ss]everal|[Aa]\s+few|[Aa]\s+couple(?:\s+of)?|[Ss]ome)\s+)?)
    (?P<unit>(?i:{_UNIT}s?))\s+(?P<direction>ago|earlier|later|afterwards?|before(?=\s*[,.;]|\s*$))(?!\w)"""
_OTHER = r"""[Tt]he\s+(?P<other>previous|preceding|following|next|same)\s+
    (?P<other_unit>day|night|morning|evening|afternoon|week|month|year)(?!\w)
  | [Tt]he\s+day\s+(?P<day_other>before|after)(?=\s*[,.;]|\s*$)"""
_PERIOD = rf"{_EDGE}(?P<relation>[Tt]his|[Ll]ast|[Nn]ext|[Pp]ast)\s+(?P<period>weekend|week|month|year)(?!\w)"
_NEAR = rf"""(?P<near>(?:[Oo]ver|[Aa]t|[Oo]n)\s+the\s+weekend
  | (?:(?:[Ee]arlier|[Ll]ater|[Ee]arly|[Ll]ate)\s+)?(?:(?:[Tt]oday|[Yy]esterday|[Tt]omorrow){_PART}|[Tt]onight)
  | [Ll]ast\s+night|(?:[Ee]arlier\s+)?[Tt]his\s+(?:morning|afternoon|evening))(?!\w)"""

EXPRESSION = re.compile(
    rf"""(?<![\w$£€#@/.,-])(?: (?P<iso>{YEAR}-\d\d-\d\d)(?![\w-])
  | {_CALENDAR} | {_MONTH_OR_YEAR} | {_WEEKDAY} | {_COUNTED} | {_OTHER} | {_PERIOD} | {_NEAR})""",
    re.VERBOSE,
)

# A sentence without one of these holds no expression; one quick search saves the slow one for most of a text.
HINT = re.compile(
    r"day|(?:19|20)\d\d|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|weekend|onight|omorrow"
    r"|\sago|earlier|later|before|after|(?:[Tt]his|[Ll]ast|[Nn]ext|[Pp]ast|same)\s|previous|preceding|following"
)

_CLOCK = (
    r"(?P<whole>(?P<hour>\d{1,2})(?:[:.](?P<minute>[0-5]\d)\s*(?:(?P<half>[AaPp])\.?[Mm]\b\.?)?"
    r"|\s*(?P<half_only>[AaPp])\.?[Mm]\b\.?)(?:\s+(?:local\s+time|[A-Z]{1,3}T|GMT|UTC)\b)?)"
)
CLOCK_BEFORE = re.compile(rf"(?<![\w:.]){_CLOCK},?\s+(?:on\s+)?$")
CLOCK_AFTER = re.compile(rf",?\s+at\s+(?:about\s+|around\s+)?{_CLOCK}")
