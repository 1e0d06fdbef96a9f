-- Plans. A plan recorded again is another row, with nodes of its own: theirs have the from_pos of their plan.
SET search_path = query, log;

CREATE TABLE plan (
    id              text   NOT NULL,
    body            text   NOT NULL,
    title           text   NOT NULL,
    starts_on       date,
    ends_on         date,
    status          text,
    from_pos        bigint NOT NULL,
    to_pos          bigint,
    effective_from  date   NOT NULL,
    stated_on       date,
    to_stated_on    date,
    stated_source   text,
    stated_as_given text,
    PRIMARY KEY (id, from_pos)
);
CREATE INDEX plan_by_body ON plan (body);

CREATE TABLE plan_node (
    plan            text   NOT NULL,
    code            text   NOT NULL,
    place           int    NOT NULL,
    kind            text   NOT NULL,
    title           text   NOT NULL,
    parents         text[] NOT NULL,
    aliases         text[] NOT NULL,
    from_pos        bigint NOT NULL,
    to_pos          bigint,
    effective_from  date   NOT NULL,
    stated_on       date,
    to_stated_on    date,
    stated_source   text,
    stated_as_given text,
    PRIMARY KEY (plan, code, from_pos)
);
COMMENT ON COLUMN plan_node.place IS 'in the order of the plan';
COMMENT ON COLUMN plan_node.parents IS 'codes, the primary one first';
