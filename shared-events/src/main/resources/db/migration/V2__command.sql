-- What the command side keeps for itself; every table but the log's can be made again from the log.
SET search_path = command, log;

-- The first answer to a request that its sender named; a repeat gets it again.
CREATE TABLE idempotency_key (
    person         text        NOT NULL,
    route          text        NOT NULL,
    key            text        NOT NULL,
    request_digest text        NOT NULL,
    answer         json,
    expires_at     timestamptz NOT NULL,
    PRIMARY KEY (person, route, key)
);
CREATE INDEX idempotency_key_by_expiry ON idempotency_key (expires_at);

-- Clocks that run: what is due, and on which day.
CREATE TABLE due (
    subject  text NOT NULL,
    clock    text NOT NULL,
    due_on   date NOT NULL,
    armed_by text NOT NULL,
    PRIMARY KEY (subject, clock)
);
CREATE INDEX due_by_day ON due (due_on);

-- Which round holds a figure: a revision is decided there.
CREATE TABLE figure (
    body       text NOT NULL,
    kpi        text NOT NULL,
    breakdown  text NOT NULL,
    period     text NOT NULL,
    submission text NOT NULL,
    PRIMARY KEY (body, kpi, breakdown, period, submission)
);

-- Starter data: which set is being loaded or was.
CREATE TABLE starter (
    name       text PRIMARY KEY,
    begun_at   timestamptz NOT NULL,
    loaded_at  timestamptz
);

CREATE TABLE snapshot (
    event_id       text   NOT NULL UNIQUE,
    aggregate_type text   NOT NULL,
    aggregate_id   text   NOT NULL,
    sequence       bigint NOT NULL,
    type           text   NOT NULL,
    revision       text,
    occurred_at    text   NOT NULL,
    payload        bytea  NOT NULL,
    metadata       bytea  NOT NULL,
    PRIMARY KEY (aggregate_id, sequence)
);
