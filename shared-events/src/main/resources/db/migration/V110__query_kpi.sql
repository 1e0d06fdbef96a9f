-- KPIs: what they measure, where they stand from, where they are to go, and their figures.
SET search_path = query, log;

CREATE TABLE kpi (
    from_pos         bigint NOT NULL,
    to_pos           bigint,
    id               text   NOT NULL,
    body             text   NOT NULL,
    code             text   NOT NULL,
    name             text   NOT NULL,
    unit             text,
    direction        text,
    polarity         text,
    kpi_class        text   NOT NULL,
    scale            int,
    per              int,
    seasonal         boolean NOT NULL,
    rolling          boolean NOT NULL,
    plan_nodes       text[] NOT NULL,
    breakdown_codes  text[] NOT NULL,
    breakdown_labels text[] NOT NULL,
    source           text,
    effective_from   date   NOT NULL,
    stated_on        date,
    to_stated_on     date,
    stated_source    text,
    stated_as_given  text,
    PRIMARY KEY (id, from_pos)
);
CREATE INDEX kpi_by_body ON kpi (body, id);

CREATE TABLE kpi_status (
    from_pos        bigint NOT NULL,
    to_pos          bigint,
    id              text   NOT NULL,
    status          text   NOT NULL,
    effective_from  date   NOT NULL,
    stated_on       date,
    to_stated_on    date,
    stated_source   text,
    stated_as_given text,
    PRIMARY KEY (id, from_pos)
);

CREATE TABLE kpi_baseline (
    from_pos        bigint NOT NULL,
    to_pos          bigint,
    id              text   NOT NULL,
    period          text   NOT NULL,
    value           numeric,
    note            text,
    effective_from  date   NOT NULL,
    stated_on       date,
    to_stated_on    date,
    stated_source   text,
    stated_as_given text,
    PRIMARY KEY (id, from_pos)
);

-- Every target that was ever set stays: a period is judged by the one that was in force for it.
CREATE TABLE kpi_target (
    from_pos          bigint NOT NULL,
    to_pos            bigint,
    id                text   NOT NULL,
    shape             text   NOT NULL,
    value             numeric,
    by_period         text,
    reference_period  text,
    out_of            int,
    comparator_group  text,
    pair_codes        text[] NOT NULL,
    pair_labels       text[] NOT NULL,
    tolerance         numeric,
    milestone_periods text[] NOT NULL,
    milestone_values  text[] NOT NULL,
    reason            text,
    effective_from    date   NOT NULL,
    stated_on         date,
    to_stated_on      date,
    stated_source     text,
    stated_as_given   text,
    PRIMARY KEY (id, from_pos)
);
COMMENT ON COLUMN kpi_target.milestone_values IS 'decimals, exactly as recorded';

-- A figure counts on a day when its period has ended by it: effective_from is the period''s last day.
CREATE TABLE kpi_figure (
    from_pos         bigint NOT NULL,
    to_pos           bigint,
    kpi              text   NOT NULL,
    breakdown        text   NOT NULL,
    period           text   NOT NULL,
    submission       text   NOT NULL,
    breakdown_label  text,
    value            numeric,
    marker           text,
    reported_change  numeric,
    numerator        numeric,
    denominator      numeric,
    sample_size      int,
    ci_lower         numeric,
    ci_upper         numeric,
    confidence_level numeric,
    coverage         text,
    extracted_on     date,
    source_ref       text,
    comment          text,
    revision         text,
    revision_kind    text,
    reason           text,
    effective_from   date   NOT NULL,
    stated_on        date,
    to_stated_on     date,
    stated_source    text,
    stated_as_given  text,
    PRIMARY KEY (kpi, breakdown, period, submission, from_pos)
);
CREATE INDEX kpi_figure_by_submission ON kpi_figure (submission);
COMMENT ON COLUMN kpi_figure.revision IS 'null for a figure as its supplier recorded it';

-- Revisions that the public sees.
CREATE TABLE kpi_revision_published (
    from_pos       bigint NOT NULL,
    to_pos         bigint,
    submission     text   NOT NULL,
    revision       text   NOT NULL,
    effective_from date   NOT NULL,
    stated_on      date,
    to_stated_on   date,
    stated_source  text,
    PRIMARY KEY (submission, revision, from_pos)
);
