-- Decisions as put on the register, and as taken.
SET search_path = query, log;

CREATE TABLE decision (
    id              text   NOT NULL,
    body            text   NOT NULL,
    reference       text,
    title           text,
    classification  text,
    kind            text,
    originator      text,
    from_pos        bigint NOT NULL,
    to_pos          bigint,
    effective_from  date   NOT NULL,
    stated_on       date,
    to_stated_on    date,
    stated_source   text,
    stated_as_given text,
    PRIMARY KEY (id, from_pos)
);
CREATE INDEX decision_by_body ON decision (body, from_pos);

CREATE TABLE decision_taken (
    id              text   NOT NULL,
    taken_on        date,
    taken_as_given  text,
    made_by         text,
    capacity        text,
    decided         text,
    rationale       text,
    alternatives    text,
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
CREATE INDEX decision_taken_by_day ON decision_taken (id, effective_from, from_pos);
COMMENT ON COLUMN decision_taken.seen_at IS 'the ledger position of the figures that its maker saw';
