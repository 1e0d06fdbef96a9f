-- Meetings. An agenda's items are for whoever sees the meeting; what their papers say and what became of it is for whoever sees
-- the item too, as id~item~code in visibility: an exempt item is not public, and one that became exempt is not any more.
SET search_path = query, log;

CREATE TABLE meeting (
    id              text NOT NULL,
    body            text NOT NULL,
    kind            text NOT NULL,
    forum           text NOT NULL,
    held_on         date NOT NULL,
    held_as_given   text,
    place           text,
    quorum          int,
    from_pos        bigint  NOT NULL,
    to_pos          bigint,
    effective_from  date    NOT NULL,
    stated_on       date,
    to_stated_on    date,
    stated_source   text,
    stated_as_given text,
    PRIMARY KEY (id, from_pos)
);
CREATE INDEX meeting_by_body ON meeting (body, from_pos);
CALL secure('meeting', 'body', '{id}');

CREATE TABLE meeting_date (
    id              text NOT NULL,
    held_on         date NOT NULL,
    reason          text NOT NULL,
    from_pos        bigint  NOT NULL,
    to_pos          bigint,
    effective_from  date    NOT NULL,
    stated_on       date,
    to_stated_on    date,
    stated_source   text,
    stated_as_given text,
    PRIMARY KEY (id, from_pos)
);
CALL secure('meeting_date', 'split_part(id, '':'', 2)', '{id}');

CREATE TABLE meeting_member (
    id              text NOT NULL,
    member          text NOT NULL,
    number          int NOT NULL,
    name            text NOT NULL,
    seat            text,
    voting          boolean NOT NULL,
    from_pos        bigint  NOT NULL,
    to_pos          bigint,
    effective_from  date    NOT NULL,
    stated_on       date,
    to_stated_on    date,
    stated_source   text,
    stated_as_given text,
    PRIMARY KEY (id, member, from_pos)
);
CALL secure('meeting_member', 'split_part(id, '':'', 2)', '{id}');

CREATE TABLE meeting_item (
    id              text NOT NULL,
    item            text NOT NULL,
    place           int NOT NULL,
    number          text,
    title           text NOT NULL,
    exempt          boolean NOT NULL,
    exemption       text,
    from_pos        bigint  NOT NULL,
    to_pos          bigint,
    effective_from  date    NOT NULL,
    stated_on       date,
    to_stated_on    date,
    stated_source   text,
    stated_as_given text,
    PRIMARY KEY (id, item, from_pos)
);
COMMENT ON COLUMN meeting_item.place IS 'on the agenda, whose items all have one from_pos';
COMMENT ON COLUMN meeting_item.number IS 'as printed';
CALL secure('meeting_item', 'split_part(id, '':'', 2)', '{id}');

-- A row for each time that papers were tabled for an item, which may be none.
CREATE TABLE meeting_tabled (
    id              text NOT NULL,
    item            text NOT NULL,
    from_pos        bigint  NOT NULL,
    to_pos          bigint,
    effective_from  date    NOT NULL,
    stated_on       date,
    to_stated_on    date,
    stated_source   text,
    stated_as_given text,
    PRIMARY KEY (id, item, from_pos)
);
CALL secure('meeting_tabled', 'split_part(id, '':'', 2)', '{id, "id || ''~item~'' || item"}');

CREATE TABLE meeting_paper (
    id              text NOT NULL,
    item            text NOT NULL,
    paper           text NOT NULL,
    place           int NOT NULL,
    title           text NOT NULL,
    frozen_at       bigint,
    from_pos        bigint  NOT NULL,
    to_pos          bigint,
    effective_from  date    NOT NULL,
    stated_on       date,
    to_stated_on    date,
    stated_source   text,
    stated_as_given text,
    PRIMARY KEY (id, paper, from_pos)
);
COMMENT ON COLUMN meeting_paper.frozen_at IS 'the ledger position of the figures in it';
CALL secure('meeting_paper', 'split_part(id, '':'', 2)', '{id, "id || ''~item~'' || item"}');

CREATE TABLE meeting_proposal (
    id              text NOT NULL,
    item            text NOT NULL,
    paper           text NOT NULL,
    resolution      text NOT NULL,
    place           int NOT NULL,
    text            text NOT NULL,
    addressed_to    text,
    from_pos        bigint  NOT NULL,
    to_pos          bigint,
    effective_from  date    NOT NULL,
    stated_on       date,
    to_stated_on    date,
    stated_source   text,
    stated_as_given text,
    PRIMARY KEY (id, resolution, from_pos)
);
CALL secure('meeting_proposal', 'split_part(id, '':'', 2)', '{id, "id || ''~item~'' || item"}');

CREATE TABLE meeting_resolved (
    id              text NOT NULL,
    item            text NOT NULL,
    resolution      text NOT NULL,
    outcome         text NOT NULL,
    as_amended      text,
    addressed_to    text,
    from_pos        bigint  NOT NULL,
    to_pos          bigint,
    effective_from  date    NOT NULL,
    stated_on       date,
    to_stated_on    date,
    stated_source   text,
    stated_as_given text,
    PRIMARY KEY (id, resolution, from_pos)
);
CALL secure('meeting_resolved', 'split_part(id, '':'', 2)', '{id, "id || ''~item~'' || item"}');

CREATE TABLE meeting_attendance (
    id              text NOT NULL,
    member          text NOT NULL,
    number          int NOT NULL,
    name            text NOT NULL,
    presence        text NOT NULL,
    substitute      text,
    from_pos        bigint  NOT NULL,
    to_pos          bigint,
    effective_from  date    NOT NULL,
    stated_on       date,
    to_stated_on    date,
    stated_source   text,
    stated_as_given text,
    PRIMARY KEY (id, member, from_pos)
);
CALL secure('meeting_attendance', 'split_part(id, '':'', 2)', '{id}');

CREATE TABLE meeting_step (
    id              text NOT NULL,
    status          text NOT NULL,
    words           text,
    at_meeting      text,
    quorate         boolean,
    seen_at         bigint,
    from_pos        bigint  NOT NULL,
    to_pos          bigint,
    effective_from  date    NOT NULL,
    stated_on       date,
    to_stated_on    date,
    stated_source   text,
    stated_as_given text,
    PRIMARY KEY (id, from_pos)
);
CREATE INDEX meeting_step_by_day ON meeting_step (id, effective_from, from_pos);
COMMENT ON COLUMN meeting_step.words IS 'why it was cancelled, the minutes, or the amendments to them';
-- The public reads minutes once they are approved.
CALL secure('meeting_step', 'split_part(id, '':'', 2)', '{id, "id || ''~minutes~'' || from_pos"}', $$
    EXISTS (SELECT FROM query.seen_by_all v WHERE v.subject = id)
    AND (status <> 'minutesDrafted' OR EXISTS (SELECT FROM query.seen_by_all v WHERE v.subject = id || '~minutes~' || from_pos))$$);

CREATE TABLE meeting_request (
    id              text NOT NULL,
    request         text NOT NULL,
    text            text NOT NULL,
    asked_of        text,
    due_on          date,
    from_pos        bigint  NOT NULL,
    to_pos          bigint,
    effective_from  date    NOT NULL,
    stated_on       date,
    to_stated_on    date,
    stated_source   text,
    stated_as_given text,
    PRIMARY KEY (id, request, from_pos)
);
CALL secure('meeting_request', 'split_part(id, '':'', 2)', '{id}');

CREATE TABLE meeting_answer (
    id              text NOT NULL,
    request         text NOT NULL,
    answer          text NOT NULL,
    from_pos        bigint  NOT NULL,
    to_pos          bigint,
    effective_from  date    NOT NULL,
    stated_on       date,
    to_stated_on    date,
    stated_source   text,
    stated_as_given text,
    PRIMARY KEY (id, request, from_pos)
);
CALL secure('meeting_answer', 'split_part(id, '':'', 2)', '{id}');

CREATE TABLE meeting_overdue (
    id              text NOT NULL,
    request         text NOT NULL,
    due_on          date NOT NULL,
    from_pos        bigint  NOT NULL,
    to_pos          bigint,
    effective_from  date    NOT NULL,
    stated_on       date,
    to_stated_on    date,
    stated_source   text,
    stated_as_given text,
    PRIMARY KEY (id, request, from_pos)
);
CALL secure('meeting_overdue', 'split_part(id, '':'', 2)', '{id}');

-- Filled again by new versions of their projections: they know meetings.
TRUNCATE visibility, visibility_round, record;
