-- What came of comparing what serves with what the events make of it.
SET search_path = query, log;

CREATE TABLE reproduction (
    id       bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    position bigint      NOT NULL,
    asked_by text,
    begun_at timestamptz NOT NULL,
    ended_at timestamptz,
    failure  text,
    answer   text
);
COMMENT ON COLUMN reproduction.asked_by IS 'a person''s id; null if it was the nightly one';
COMMENT ON COLUMN reproduction.answer IS 'JSON';
