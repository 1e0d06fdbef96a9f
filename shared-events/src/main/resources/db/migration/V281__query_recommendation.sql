-- Recommendations, each step that was taken, and what they did to KPIs.
SET search_path = query, log;

CREATE TABLE recommendation (
    id              text   NOT NULL,
    body            text   NOT NULL,
    reference       text,
    title           text   NOT NULL,
    made_by         text   NOT NULL,
    maker           text,
    addressed_to    text,
    kind            text,
    priority        text,
    made_on         date   NOT NULL,
    published_on    date,
    clock           text,
    clock_days      int,
    clock_date      date,
    due_on          date,
    deliver_by      date,
    kpis            text[] NOT NULL,
    plan_nodes      text[] NOT NULL,
    from_pos        bigint NOT NULL,
    to_pos          bigint,
    effective_from  date   NOT NULL,
    stated_on       date,
    to_stated_on    date,
    stated_source   text,
    stated_as_given text,
    PRIMARY KEY (id, from_pos)
);
CREATE INDEX recommendation_by_body ON recommendation (body, from_pos);
CALL secure('recommendation', 'body', '{id}');

CREATE TABLE recommendation_step (
    id              text   NOT NULL,
    step            text   NOT NULL,
    answer          text,
    words           text,
    day             date,
    from_pos        bigint NOT NULL,
    to_pos          bigint,
    effective_from  date   NOT NULL,
    stated_on       date,
    to_stated_on    date,
    stated_source   text,
    stated_as_given text,
    PRIMARY KEY (id, from_pos)
);
COMMENT ON COLUMN recommendation_step.day IS 'the day that was postponed to, or that passed';
CALL secure('recommendation_step', 'split_part(id, '':'', 2)', '{id}');

CREATE TABLE recommendation_part (
    id              text   NOT NULL,
    n               int    NOT NULL,
    part            text   NOT NULL,
    answer          text   NOT NULL,
    reasons         text   NOT NULL,
    from_pos        bigint NOT NULL,
    to_pos          bigint,
    effective_from  date   NOT NULL,
    stated_on       date,
    to_stated_on    date,
    stated_source   text,
    stated_as_given text,
    PRIMARY KEY (id, n, from_pos)
);
CALL secure('recommendation_part', 'split_part(id, '':'', 2)', '{id}');

CREATE TABLE recommendation_effect (
    id              text   NOT NULL,
    kpi             text   NOT NULL,
    effect          text   NOT NULL,
    seen_at         bigint,
    from_pos        bigint NOT NULL,
    to_pos          bigint,
    effective_from  date   NOT NULL,
    stated_on       date,
    to_stated_on    date,
    stated_source   text,
    stated_as_given text,
    PRIMARY KEY (id, kpi, from_pos)
);
COMMENT ON COLUMN recommendation_effect.seen_at IS 'the ledger position of the figures that say so';
CREATE INDEX recommendation_effect_by_kpi ON recommendation_effect (kpi);
CALL secure('recommendation_effect', 'split_part(id, '':'', 2)', '{id, kpi}');
