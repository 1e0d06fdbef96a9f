-- A scrutiny item from the questions to its closing. Filled again by version 2 of the projection.
SET search_path = query, log;

TRUNCATE scrutiny, scrutiny_outcome;

ALTER TABLE scrutiny
    ADD plan_nodes text[] NOT NULL,
    ADD because_thing text,
    ADD because_kpi text,
    ADD because_breakdown text,
    ADD because_period text,
    ADD because_seen_at bigint;

CREATE TABLE scrutiny_question (
    id              text NOT NULL,
    number          int NOT NULL,
    asker           text NOT NULL,
    name            text,
    text            text NOT NULL,
    from_pos        bigint  NOT NULL,
    to_pos          bigint,
    effective_from  date    NOT NULL,
    stated_on       date,
    to_stated_on    date,
    stated_source   text,
    stated_as_given text,
    PRIMARY KEY (id, number, from_pos)
);
COMMENT ON COLUMN scrutiny_question.number IS 'its place among those that were put with it';
CALL secure('scrutiny_question', 'split_part(id, '':'', 2)', '{id}');

CREATE TABLE scrutiny_step (
    id              text NOT NULL,
    step            text NOT NULL,
    words           text,
    respondent      text,
    recording       text,
    seen_at         bigint,
    actions         text[],
    assurance       text,
    review_on       date,
    from_pos        bigint  NOT NULL,
    to_pos          bigint,
    effective_from  date    NOT NULL,
    stated_on       date,
    to_stated_on    date,
    stated_source   text,
    stated_as_given text,
    PRIMARY KEY (id, from_pos)
);
CREATE INDEX scrutiny_step_by_day ON scrutiny_step (id, effective_from, from_pos);
COMMENT ON COLUMN scrutiny_step.step IS 'questionsPut, examined, outcomeRecorded, followedUp, reviewed, closed or reviewOverdue';
COMMENT ON COLUMN scrutiny_step.words IS 'the response, the findings or what was said';
COMMENT ON COLUMN scrutiny_step.review_on IS 'when it is to be looked at next; of reviewOverdue, the day that passed';
CALL secure('scrutiny_step', 'split_part(id, '':'', 2)', '{id}');
