-- Approvals of rounds: an urgent one by whoever submitted it is for everybody to see.
SET search_path = query, log;

CREATE TABLE submission_approval (
    id              text   NOT NULL,
    deputy          text,
    reason          text,
    from_pos        bigint NOT NULL,
    to_pos          bigint,
    effective_from  date   NOT NULL,
    stated_on       date,
    to_stated_on    date,
    stated_source   text,
    stated_as_given text,
    PRIMARY KEY (id, from_pos)
);
COMMENT ON COLUMN submission_approval.deputy IS 'who said that the submitter may approve; null for an ordinary approval';
CALL secure('submission_approval', 'split_part(id, '':'', 2)', '{id}');
