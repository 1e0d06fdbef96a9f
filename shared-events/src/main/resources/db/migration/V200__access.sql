-- Who signs in, under which name, with which roles. Outside the log: a person's name can be forgotten, what they did cannot.
CREATE SCHEMA access;
SET search_path = access;

-- The directory. Erasing a person empties the row; the id stays, for events name it.
CREATE TABLE person (
    id       text PRIMARY KEY,
    username text UNIQUE,
    name     text,
    erased   boolean NOT NULL DEFAULT false
);

-- Local accounts.
CREATE TABLE account (
    person       text PRIMARY KEY REFERENCES person,
    password     text        NOT NULL,
    temporary    boolean     NOT NULL,
    failures     int         NOT NULL DEFAULT 0,
    locked_until timestamptz
);
COMMENT ON COLUMN account.password IS 'as Spring Security encodes it: Argon2id with a salt of its own';

-- Who a person is at an OpenID provider.
CREATE TABLE identity (
    issuer  text NOT NULL,
    subject text NOT NULL,
    person  text NOT NULL REFERENCES person,
    PRIMARY KEY (issuer, subject)
);

-- What the events about roles come to, written in their transaction. An empty body is every body, an empty scope all of it.
CREATE TABLE role (
    person text   NOT NULL REFERENCES person,
    body   text   NOT NULL,
    role   text   NOT NULL,
    scope  text[] NOT NULL,
    PRIMARY KEY (person, body, role)
);

-- Bearer tokens for programs of people with local accounts, by their SHA-256.
CREATE TABLE token (
    digest     text PRIMARY KEY,
    person     text        NOT NULL REFERENCES person,
    expires_at timestamptz NOT NULL
);
CREATE INDEX token_by_expiry ON token (expires_at);

-- Who read restricted material. Rows are added and never changed.
CREATE TABLE restricted_read (
    id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at           timestamptz NOT NULL,
    person       text        NOT NULL,
    body         text        NOT NULL,
    resource     text        NOT NULL,
    position     bigint      NOT NULL,
    known_at     text,
    effective_on date        NOT NULL
);
CREATE INDEX restricted_read_by_body ON restricted_read (body, id);
COMMENT ON COLUMN restricted_read.resource IS 'path and query as asked';
CREATE TRIGGER restricted_read_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON restricted_read
    FOR EACH STATEMENT EXECUTE FUNCTION log.refuse_change();

-- Sessions, as Spring Session has them.
CREATE TABLE session (
    primary_id            char(36) PRIMARY KEY,
    session_id            char(36) NOT NULL UNIQUE,
    creation_time         bigint   NOT NULL,
    last_access_time      bigint   NOT NULL,
    max_inactive_interval int      NOT NULL,
    expiry_time           bigint   NOT NULL,
    principal_name        varchar(100)
);
CREATE INDEX session_by_expiry ON session (expiry_time);
CREATE INDEX session_by_principal ON session (principal_name);

CREATE TABLE session_attributes (
    session_primary_id char(36)     NOT NULL REFERENCES session ON DELETE CASCADE,
    attribute_name     varchar(200) NOT NULL,
    attribute_bytes    bytea        NOT NULL,
    PRIMARY KEY (session_primary_id, attribute_name)
);
