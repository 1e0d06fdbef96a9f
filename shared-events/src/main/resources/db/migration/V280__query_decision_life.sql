-- The whole life of decisions, and what they rest on. Filled again by version 2 of the projection.
SET search_path = query, log;

TRUNCATE decision, decision_taken, decision_grounds;

ALTER TABLE decision
    ADD expected_on       date,
    ADD expected_as_given text,
    ADD plan_nodes        text[] NOT NULL;

ALTER TABLE decision_grounds
    ADD consultees      text[] NOT NULL,
    ADD consultee_names text[] NOT NULL,
    ADD value           numeric,
    ADD fund            text,
    ADD legal_basis     text,
    ADD interests       text,
    ADD significance    text,
    ADD report          text,
    ADD in_force_on     date,
    ADD on_behalf       boolean NOT NULL;
COMMENT ON COLUMN decision_grounds.value IS 'in pounds';

-- One row per step: what stands of those before its taking, or of those since.
CREATE TABLE decision_step (
    id              text   NOT NULL,
    status          text   NOT NULL,
    since_taking    boolean NOT NULL,
    reason          text,
    until           date,
    by              text,
    from_pos        bigint NOT NULL,
    to_pos          bigint,
    effective_from  date   NOT NULL,
    stated_on       date,
    to_stated_on    date,
    stated_source   text,
    stated_as_given text,
    PRIMARY KEY (id, from_pos)
);
COMMENT ON COLUMN decision_step.by IS 'the code of the decision that takes its place';
CALL secure('decision_step', 'split_part(id, '':'', 2)', '{id}');

CREATE TABLE decision_implication (
    id              text   NOT NULL,
    n               int    NOT NULL,
    kind            text   NOT NULL,
    text            text   NOT NULL,
    from_pos        bigint NOT NULL,
    to_pos          bigint,
    effective_from  date   NOT NULL,
    stated_on       date,
    to_stated_on    date,
    stated_source   text,
    stated_as_given text,
    PRIMARY KEY (id, n, from_pos)
);
CALL secure('decision_implication', 'split_part(id, '':'', 2)', '{id, "id || ''~grounds''"}');

CREATE TABLE decision_advice (
    id              text   NOT NULL,
    n               int    NOT NULL,
    adviser         text   NOT NULL,
    text            text   NOT NULL,
    from_pos        bigint NOT NULL,
    to_pos          bigint,
    effective_from  date   NOT NULL,
    stated_on       date,
    to_stated_on    date,
    stated_source   text,
    stated_as_given text,
    PRIMARY KEY (id, n, from_pos)
);
CALL secure('decision_advice', 'split_part(id, '':'', 2)', '{id, "id || ''~grounds''"}');

-- Figures that were relied on, as they stood where the taking says they were seen.
CREATE TABLE decision_figure (
    id              text   NOT NULL,
    kpi             text   NOT NULL,
    breakdown       text   NOT NULL,
    period          text   NOT NULL,
    from_pos        bigint NOT NULL,
    to_pos          bigint,
    effective_from  date   NOT NULL,
    stated_on       date,
    to_stated_on    date,
    stated_source   text,
    stated_as_given text,
    PRIMARY KEY (id, kpi, breakdown, period, from_pos)
);
CREATE INDEX decision_figure_by_kpi ON decision_figure (kpi);
CALL secure('decision_figure', 'split_part(id, '':'', 2)', '{id, "id || ''~grounds''", kpi}');
