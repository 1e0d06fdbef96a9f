-- What is because of what: each link is known from the event that made it, and seen by who sees both ends.
SET search_path = query, log;

CREATE TABLE link (
    from_id         text   NOT NULL,
    to_id           text   NOT NULL,
    relation        text   NOT NULL,
    seen_at         bigint,
    from_pos        bigint NOT NULL,
    to_pos          bigint,
    effective_from  date   NOT NULL,
    stated_on       date,
    to_stated_on    date,
    stated_source   text,
    PRIMARY KEY (from_id, to_id, relation, from_pos)
);
CREATE INDEX link_back ON link (to_id);
COMMENT ON COLUMN link.from_id IS 'the thing that is because of the other, or about it';
COMMENT ON COLUMN link.seen_at IS 'the ledger position at which the other was seen';

-- What a decision relied on is among its grounds.
CALL secure('link', 'split_part(from_id, '':'', 2)', '{from_id, to_id}', $$
    EXISTS (SELECT FROM query.seen_by_all v WHERE v.subject = from_id)
    AND EXISTS (SELECT FROM query.seen_by_all v WHERE v.subject = to_id)
    AND (relation <> 'reliedOn' OR EXISTS (SELECT FROM query.seen_by_all v WHERE v.subject = from_id || '~grounds'))$$);
