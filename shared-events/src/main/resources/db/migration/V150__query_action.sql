-- Actions and what was said of their status: what stands is the row about the latest day, of several the one recorded last.
SET search_path = query, log;

CREATE TABLE action (
    id              text   NOT NULL,
    body            text   NOT NULL,
    title           text   NOT NULL,
    lead            text,
    nature          text,
    owner           text,
    plan_nodes      text[] NOT NULL,
    due_on          date,
    conditions      text,
    from_pos        bigint NOT NULL,
    to_pos          bigint,
    effective_from  date   NOT NULL,
    stated_on       date,
    to_stated_on    date,
    stated_source   text,
    stated_as_given text,
    PRIMARY KEY (id, from_pos)
);
CREATE INDEX action_by_body ON action (body, from_pos);

CREATE TABLE action_status (
    id              text   NOT NULL,
    status          text   NOT NULL,
    rag             text,
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
CREATE INDEX action_status_by_day ON action_status (id, effective_from, from_pos);
