-- What was recorded, in the order in which it was recorded. Nothing here is ever changed.

CREATE TABLE event (
    global_index  bigint GENERATED ALWAYS AS IDENTITY (CACHE 1) PRIMARY KEY,
    event_id      text   NOT NULL UNIQUE,
    aggregate_type text  NOT NULL,
    aggregate_id  text   NOT NULL,
    sequence      bigint NOT NULL,
    type          text   NOT NULL,
    revision      text   NOT NULL,
    occurred_at   text   NOT NULL,
    payload       bytea  NOT NULL,
    metadata      bytea  NOT NULL,
    xact_id       xid8   NOT NULL DEFAULT pg_current_xact_id(),
    UNIQUE (aggregate_id, sequence)
);
-- The sequencer's way to what is not yet sequenced.
CREATE INDEX event_by_transaction ON event (xact_id);

COMMENT ON COLUMN event.payload IS 'UTF-8 JSON, exactly as recorded; event_json shows it as JSON';
COMMENT ON COLUMN event.xact_id IS 'the transaction that recorded it: its events stand together in the ledger';

-- Each event''s place in the one order that everybody cites.
CREATE TABLE ledger_entry (
    position     bigint      PRIMARY KEY,
    global_index bigint      NOT NULL UNIQUE REFERENCES event,
    recorded_at  timestamptz NOT NULL,
    commit_first bigint      NOT NULL,
    commit_last  bigint      NOT NULL,
    sd           text        NOT NULL,
    entry        text        NOT NULL
);
CREATE INDEX ledger_entry_by_instant ON ledger_entry (recorded_at);

-- What an entry's fingerprint is of, with its salt: never public as it stands.
CREATE TABLE event_disclosure (
    position   bigint PRIMARY KEY REFERENCES ledger_entry,
    disclosure text   NOT NULL
);

-- Words and files that events name by digest.
CREATE TABLE exhibit (
    digest     text PRIMARY KEY,
    subject    text NOT NULL,
    media_type text NOT NULL,
    length     int  NOT NULL,
    text       text NOT NULL,
    disclosure text NOT NULL
);
CREATE INDEX exhibit_by_text ON exhibit (subject, md5(text));

-- Where the sequencer stands. Nothing that is sequenced later gets an instant at or before the floor.
CREATE TABLE ledger_head (
    one         boolean     PRIMARY KEY DEFAULT true CHECK (one),
    position    bigint      NOT NULL,
    recorded_at timestamptz NOT NULL,
    floor       timestamptz NOT NULL,
    low_xid     xid8        NOT NULL,
    cluster     bigint      NOT NULL,
    adopted_index bigint    NOT NULL DEFAULT 0
);
COMMENT ON COLUMN ledger_head.low_xid IS 'every transaction below it is finished and wholly sequenced';
COMMENT ON COLUMN ledger_head.cluster IS 'the cluster in which transaction ids mean what xact_id says';
COMMENT ON COLUMN ledger_head.adopted_index IS 'every event up to it came with a restore and is sequenced';
INSERT INTO ledger_head (position, recorded_at, floor, low_xid, cluster)
SELECT 0, 'epoch', 'epoch', '0', system_identifier FROM pg_control_system();

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% of % is refused: what is recorded stays as it was recorded', tg_op, tg_table_name
        USING ERRCODE = 'insufficient_privilege';
END $$;

CREATE TRIGGER event_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON event
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER ledger_entry_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger_entry
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER event_disclosure_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON event_disclosure
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER exhibit_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON exhibit
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- The log as a person reads it in psql.
CREATE VIEW event_json AS
SELECT l.position, l.recorded_at, e.type, e.revision, e.aggregate_id, e.sequence, e.event_id, e.occurred_at,
       convert_from(e.payload, 'UTF8')::json AS payload, convert_from(e.metadata, 'UTF8')::json AS metadata
FROM event e LEFT JOIN ledger_entry l USING (global_index);
