-- Files beside things: their bytes with the words, what is said of them with the other rows.
SET search_path = query, log;

ALTER TABLE log.exhibit ALTER text DROP NOT NULL, ADD content bytea,
    ADD CONSTRAINT words_or_file CHECK (num_nonnulls(text, content) = 1);
-- Read in slices, each of which must be found without unpacking what comes before it.
ALTER TABLE log.exhibit ALTER content SET STORAGE EXTERNAL;
COMMENT ON COLUMN log.exhibit.content IS 'of a file; words have text';

CREATE TABLE exhibit_file (
    id              text   NOT NULL,
    body            text   NOT NULL,
    about           text   NOT NULL,
    kind            text,
    title           text   NOT NULL,
    file_name       text,
    content         text   NOT NULL,
    media_type      text   NOT NULL,
    length          bigint NOT NULL,
    from_pos        bigint NOT NULL,
    to_pos          bigint,
    effective_from  date   NOT NULL,
    stated_on       date,
    to_stated_on    date,
    stated_source   text,
    stated_as_given text,
    PRIMARY KEY (id, from_pos)
);
CREATE INDEX exhibit_file_by_thing ON exhibit_file (about, from_pos);
CREATE INDEX exhibit_file_by_body ON exhibit_file (body, from_pos);
COMMENT ON COLUMN exhibit_file.about IS 'the id of the thing it is beside: whoever sees that sees the file';
COMMENT ON COLUMN exhibit_file.content IS 'digest of the file';

-- A file about a decision may say why it was taken: it is for those who are told that. One beside a meeting may be an
-- exempt paper or minutes that nobody approved: it is internal of its own (VisibilityProjection).
CALL secure('exhibit_file', 'body', '{id, about, "about || ''~grounds''"}', $$
    EXISTS (SELECT FROM query.seen_by_all v WHERE v.subject = id)
    AND EXISTS (SELECT FROM query.seen_by_all v WHERE v.subject = about)
    AND (about NOT LIKE 'decision:%' OR EXISTS (SELECT FROM query.seen_by_all v WHERE v.subject = about || '~grounds'))$$);
