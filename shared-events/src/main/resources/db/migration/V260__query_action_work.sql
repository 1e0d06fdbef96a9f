-- Who works on actions, by when, and what comes of them.
SET search_path = query, log;

-- Filled again by version 2 of its projection.
TRUNCATE action, action_status;
ALTER TABLE action DROP COLUMN due_on,
    ADD because_thing text, ADD because_kpi text, ADD because_breakdown text, ADD because_period text,
    ADD because_position bigint;
COMMENT ON COLUMN action.because_thing IS 'the id of what made somebody raise it';

CREATE TABLE action_particulars (
    id                text   NOT NULL,
    delivery_plan     text,
    number            text,
    lead_organisation text,
    partners          text[] NOT NULL,
    from_pos          bigint NOT NULL,
    to_pos            bigint,
    effective_from    date   NOT NULL,
    stated_on         date,
    to_stated_on      date,
    stated_source     text,
    stated_as_given   text,
    PRIMARY KEY (id, from_pos)
);

-- Every day by which it was ever due; null for none.
CREATE TABLE action_due (
    id              text   NOT NULL,
    due_on          date,
    reason          text,
    from_pos        bigint NOT NULL,
    to_pos          bigint,
    effective_from  date   NOT NULL,
    stated_on       date,
    to_stated_on    date,
    stated_source   text,
    stated_as_given text,
    PRIMARY KEY (id, from_pos)
);

CREATE TABLE action_overdue (
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

-- A row for every word said of it, on the day it was said, and one for every silence that was noticed.
CREATE TABLE action_touch (
    id              text   NOT NULL,
    untouched_since date,
    from_pos        bigint NOT NULL,
    to_pos          bigint,
    effective_from  date   NOT NULL,
    stated_on       date,
    to_stated_on    date,
    stated_source   text,
    stated_as_given text,
    PRIMARY KEY (id, from_pos)
);

CREATE TABLE action_milestone (
    id              text   NOT NULL,
    milestone       text   NOT NULL,
    title           text   NOT NULL,
    due_on          date,
    reason          text,
    from_pos        bigint NOT NULL,
    to_pos          bigint,
    effective_from  date   NOT NULL,
    stated_on       date,
    to_stated_on    date,
    stated_source   text,
    stated_as_given text,
    PRIMARY KEY (id, milestone, from_pos)
);

CREATE TABLE action_milestone_reached (
    id              text   NOT NULL,
    milestone       text   NOT NULL,
    comment         text,
    from_pos        bigint NOT NULL,
    to_pos          bigint,
    effective_from  date   NOT NULL,
    stated_on       date,
    to_stated_on    date,
    stated_source   text,
    stated_as_given text,
    PRIMARY KEY (id, milestone, from_pos)
);

CREATE TABLE action_output (
    id              text    NOT NULL,
    counted         text    NOT NULL,
    counted_label   text    NOT NULL,
    period          text,
    figure          numeric NOT NULL,
    marker          text,
    as_given        text,
    from_pos        bigint  NOT NULL,
    to_pos          bigint,
    effective_from  date    NOT NULL,
    stated_on       date,
    to_stated_on    date,
    stated_source   text,
    stated_as_given text,
    PRIMARY KEY (id, counted, from_pos)
);

-- It holds while no other status comes after it.
CREATE TABLE action_confirmation (
    id              text   NOT NULL,
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

-- The other action that it goes on in.
CREATE TABLE action_end (
    id              text   NOT NULL,
    into_id         text   NOT NULL,
    how             text   NOT NULL,
    from_pos        bigint NOT NULL,
    to_pos          bigint,
    effective_from  date   NOT NULL,
    stated_on       date,
    to_stated_on    date,
    stated_source   text,
    stated_as_given text,
    PRIMARY KEY (id, from_pos)
);
CREATE INDEX action_end_by_other ON action_end (into_id);

-- Who answers for it and who confirmed it, by what they are to it: people are for those within the body.
CREATE TABLE action_person (
    id              text   NOT NULL,
    part            text   NOT NULL,
    person          text,
    from_pos        bigint NOT NULL,
    to_pos          bigint,
    effective_from  date   NOT NULL,
    stated_on       date,
    to_stated_on    date,
    stated_source   text,
    stated_as_given text,
    PRIMARY KEY (id, part, from_pos)
);
CREATE INDEX action_person_by_person ON action_person (person, part);

CALL secure('action_particulars', 'split_part(id, '':'', 2)', '{id}');
CALL secure('action_due', 'split_part(id, '':'', 2)', '{id}');
CALL secure('action_overdue', 'split_part(id, '':'', 2)', '{id}');
CALL secure('action_touch', 'split_part(id, '':'', 2)', '{id}');
CALL secure('action_milestone', 'split_part(id, '':'', 2)', '{id}');
CALL secure('action_milestone_reached', 'split_part(id, '':'', 2)', '{id}');
CALL secure('action_output', 'split_part(id, '':'', 2)', '{id}');
CALL secure('action_confirmation', 'split_part(id, '':'', 2)', '{id}');
CALL secure('action_end', 'split_part(id, '':'', 2)', '{id}');
CALL secure('action_person', 'split_part(id, '':'', 2)', '{id}', 'false');
