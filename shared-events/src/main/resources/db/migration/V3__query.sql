-- What the query side makes of the log. Rows say when they were known (from_pos, to_pos) and what day they are about
-- (effective_from); imported rows also when they were stated in public. Only to_pos and to_stated_on are set later, once.
SET search_path = query, log;

CREATE TABLE projection_progress (
    name     text   NOT NULL,
    version  int    NOT NULL,
    position bigint NOT NULL,
    PRIMARY KEY (name, version)
);

-- Axon's tokens: they steer, and never decide what is served.
CREATE TABLE token (
    processor_name text   NOT NULL,
    segment        int    NOT NULL,
    token          bytea,
    token_type     text,
    timestamp      text,
    owner          text,
    PRIMARY KEY (processor_name, segment)
);

-- Whether a row counts: it was known at p and not yet replaced. Where stated_by is given (basis=stated), imported rows count
-- by the day on which they were stated, all others by position k, and p only bounds what the answer may know of at all.
CREATE FUNCTION known(from_pos bigint, to_pos bigint, stated_on date, to_stated_on date, p bigint, k bigint, stated_by date)
RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT from_pos <= p
       AND (stated_by IS NULL OR CASE WHEN stated_on IS NULL THEN from_pos <= k ELSE stated_on <= stated_by END)
       AND NOT (to_pos IS NOT NULL AND to_pos <= p
                AND (stated_by IS NULL
                     OR CASE WHEN to_stated_on IS NULL THEN to_pos <= k ELSE to_stated_on <= stated_by END))
$$;

-- One row per event: what it happened to, what day it is about.
CREATE TABLE record (
    from_pos       bigint PRIMARY KEY,
    to_pos         bigint,
    id             text   NOT NULL,
    kind           text   NOT NULL,
    body           text   NOT NULL,
    version        bigint NOT NULL,
    effective_from date   NOT NULL,
    stated_on      date,
    to_stated_on   date,
    stated_source  text
);
CREATE INDEX record_by_thing ON record (id, from_pos);
CREATE INDEX record_by_body ON record (body, kind, effective_from);
