-- Files of figures that were looked at and not yet recorded: kept for an hour at most.
SET search_path = command, log;

CREATE TABLE upload (
    id         text        PRIMARY KEY,
    person     text        NOT NULL,
    submission text        NOT NULL,
    name       text        NOT NULL,
    content    bytea       NOT NULL,
    expires_at timestamptz NOT NULL
);
CREATE INDEX upload_by_expiry ON upload (expires_at);
ALTER TABLE upload ALTER content SET STORAGE EXTERNAL;
