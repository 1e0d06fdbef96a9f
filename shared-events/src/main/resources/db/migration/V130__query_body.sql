-- Bodies. Here and in the tables after it, words are digests of exhibits.
SET search_path = query, log;

CREATE TABLE body (
    slug            text   NOT NULL,
    name            text   NOT NULL,
    kind            text   NOT NULL,
    area            text,
    from_pos        bigint NOT NULL,
    to_pos          bigint,
    effective_from  date   NOT NULL,
    stated_on       date,
    to_stated_on    date,
    stated_source   text,
    stated_as_given text,
    PRIMARY KEY (slug, from_pos)
);
