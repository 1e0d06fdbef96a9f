-- Plans in versions, with their steps and what became of what they promise. Filled again by version 2 of the projection.
SET search_path = query, log;

TRUNCATE plan, plan_node;

-- One row per version of a plan, with nodes of its own; what a version leaves out is as in the one before.
ALTER TABLE plan
    ALTER title DROP NOT NULL,
    DROP COLUMN status,
    ADD kind          text,
    ADD delivery_of   text,
    ADD year          text,
    ADD version_label text,
    ADD reason        text;
COMMENT ON COLUMN plan.kind IS 'of the first version, as the two after it';

ALTER TABLE plan_node
    ADD lead             text,
    ADD money_amounts    text[] NOT NULL,
    ADD money_qualifiers text[] NOT NULL,
    ADD money_periods    text[] NOT NULL,
    ADD money_funds      text[] NOT NULL;
COMMENT ON COLUMN plan_node.money_amounts IS 'decimals, exactly as recorded; the other three are as long';

CREATE TABLE plan_status (
    id              text   NOT NULL,
    status          text   NOT NULL,
    comment         text,
    superseded_by   text,
    from_pos        bigint NOT NULL,
    to_pos          bigint,
    effective_from  date   NOT NULL,
    stated_on       date,
    to_stated_on    date,
    stated_source   text,
    stated_as_given text,
    PRIMARY KEY (id, from_pos)
);
CALL secure('plan_status', 'split_part(id, '':'', 2)', '{id}');

CREATE TABLE plan_commitment (
    plan            text   NOT NULL,
    code            text   NOT NULL,
    status          text   NOT NULL,
    comment         text,
    from_pos        bigint NOT NULL,
    to_pos          bigint,
    effective_from  date   NOT NULL,
    stated_on       date,
    to_stated_on    date,
    stated_source   text,
    stated_as_given text,
    PRIMARY KEY (plan, code, from_pos)
);
CALL secure('plan_commitment', 'split_part(plan, '':'', 2)', '{plan}');
