-- What was put before a forum, and what came of it.
SET search_path = query, log;

CREATE TABLE scrutiny (
    id              text   NOT NULL,
    body            text   NOT NULL,
    forum           text   NOT NULL,
    topic           text   NOT NULL,
    held_on         date   NOT NULL,
    held_as_given   text,
    kpis            text[] NOT NULL,
    seen_at         bigint,
    from_pos        bigint NOT NULL,
    to_pos          bigint,
    effective_from  date   NOT NULL,
    stated_on       date,
    to_stated_on    date,
    stated_source   text,
    stated_as_given text,
    PRIMARY KEY (id, from_pos)
);
CREATE INDEX scrutiny_by_body ON scrutiny (body, from_pos);
COMMENT ON COLUMN scrutiny.seen_at IS 'the ledger position of the figures that its members saw';

CREATE TABLE scrutiny_outcome (
    id              text   NOT NULL,
    outcome         text   NOT NULL,
    assurance       text,
    recorded_on     date   NOT NULL,
    reasons         text,
    review_on       date,
    from_pos        bigint NOT NULL,
    to_pos          bigint,
    effective_from  date   NOT NULL,
    stated_on       date,
    to_stated_on    date,
    stated_source   text,
    stated_as_given text,
    PRIMARY KEY (id, from_pos)
);
CREATE INDEX scrutiny_outcome_by_day ON scrutiny_outcome (id, effective_from, from_pos);
