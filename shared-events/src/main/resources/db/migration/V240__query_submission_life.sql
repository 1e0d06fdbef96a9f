-- The whole life of a reporting round, and what the force says of its figures. Filled again by version 3 of the projection.
SET search_path = query, log;

TRUNCATE submission, submission_status, submission_approval;

ALTER TABLE submission_status ADD rules text[];
COMMENT ON COLUMN submission_status.rules IS 'of a publication: the rules its figures are judged by, such as againstTarget/2';

-- Rounds whose figures were not there by the day they were due: within the house, as everything before a publication.
CREATE TABLE submission_overdue (
    id              text   NOT NULL,
    due_on          date   NOT NULL,
    from_pos        bigint NOT NULL,
    to_pos          bigint,
    effective_from  date   NOT NULL,
    stated_on       date,
    to_stated_on    date,
    stated_source   text,
    stated_as_given text,
    PRIMARY KEY (id, from_pos)
);
CALL secure('submission_overdue', 'split_part(id, '':'', 2)', '{id}', 'false');

-- What came of the force's factual checks: part of the to and fro too.
CREATE TABLE submission_fact_check (
    id              text   NOT NULL,
    outcome         text   NOT NULL,
    comment         text,
    from_pos        bigint NOT NULL,
    to_pos          bigint,
    effective_from  date   NOT NULL,
    stated_on       date,
    to_stated_on    date,
    stated_source   text,
    stated_as_given text,
    PRIMARY KEY (id, from_pos)
);
CALL secure('submission_fact_check', 'split_part(id, '':'', 2)', '{id}', 'false');

-- Replies beside a figure: public with the round; one that came later, once it is published itself.
CREATE TABLE submission_reply (
    submission      text    NOT NULL,
    reply           text    NOT NULL,
    kpi             text    NOT NULL,
    breakdown       text    NOT NULL,
    period          text    NOT NULL,
    kind            text    NOT NULL,
    value           numeric,
    text            text    NOT NULL,
    late            boolean NOT NULL,
    from_pos        bigint  NOT NULL,
    to_pos          bigint,
    effective_from  date    NOT NULL,
    stated_on       date,
    to_stated_on    date,
    stated_source   text,
    stated_as_given text,
    PRIMARY KEY (submission, reply, from_pos)
);
CREATE INDEX submission_reply_by_kpi ON submission_reply (kpi);
CALL secure('submission_reply', 'split_part(submission, '':'', 2)',
            '{submission, kpi, "submission || ''~reply~'' || reply"}', $$
    EXISTS (SELECT FROM query.seen_by_all v WHERE v.subject = submission)
    AND EXISTS (SELECT FROM query.seen_by_all v WHERE v.subject = kpi)
    AND (NOT late OR EXISTS (SELECT FROM query.seen_by_all v WHERE v.subject = submission || '~reply~' || reply))$$);

-- Filled again by new versions of their projections: they know replies.
TRUNCATE visibility, visibility_round, record;
