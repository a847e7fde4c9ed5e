"""Views for people who open the book with another program (Datasette, psql): ids resolved, short names of columns."""

from __future__ import annotations

_NAME = "coalesce(actor.name, nullif(statement.source_words, ''))"

VIEWS = (
    f"""create view statements_in_words as
    select statement.id as statement, {_NAME} as who, statement.cue_words as cue, statement.words as words,
        statement.kind as kind, statement.stance as stance, statement.said_date as said,
        document.publisher as publisher, document.published as published, document.title as title,
        document.url as url, document.id as document, actor.id as actor
    from statement
    join current_reading on current_reading.reading = statement.reading
    join document on document.id = statement.document
    left join actor_member on actor_member.node = statement.actor
    left join actor on actor.id = actor_member.actor""",
    """create view claims_with_positions as
    select claim.id as claim, claim.text as text, claim.status as status, position.position as position,
        actor.name as who, position.words as words, position.date as date, position.publisher as publisher,
        document.title as title, document.url as url, position.confirmed as confirmed, position.via as via,
        position.statement as statement, document.id as document, actor.id as actor
    from position
    join claim on claim.id = position.claim
    join document on document.id = position.document
    left join actor on actor.id = position.actor""",
    f"""create view answers_in_words as
    select {_NAME.replace("actor.", "one.").replace("statement.", "origin.")} as who, answer.kind as answers,
        {_NAME.replace("actor.", "other.").replace("statement.", "target.")} as whom, origin.words as answer,
        target.words as answered, answer.score as score, answer.confirmed as confirmed, answer.origin as origin,
        answer.target as target, answer.id as id
    from answer
    join statement as origin on origin.id = answer.origin
    join current_reading as here on here.reading = origin.reading
    join statement as target on target.id = answer.target
    join current_reading as there on there.reading = target.reading
    left join actor_member as by_whom on by_whom.node = origin.actor
    left join actor as one on one.id = by_whom.actor
    left join actor_member as to_whom on to_whom.node = target.actor
    left join actor as other on other.id = to_whom.actor""",
    """create view unanswered_in_words as
    select accusation.name as accused, claim.text as claim_text, statement.words as words, accusation.date as date,
        document.publisher as publisher, document.url as url, accusation.answered as answered,
        accusation.claim as claim, accusation.statement as statement
    from accusation
    join claim on claim.id = accusation.claim
    join statement on statement.id = accusation.statement
    join current_reading on current_reading.reading = statement.reading
    join document on document.id = statement.document
    where accusation.answered <> 'yes'""",
)
