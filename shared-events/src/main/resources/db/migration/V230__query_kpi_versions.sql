-- Definitions in versions, and what figures are made, said and compared by. Filled again by version 2 of the projection.
SET search_path = query, log;

TRUNCATE kpi, kpi_status, kpi_baseline, kpi_target, kpi_figure, kpi_revision_published;

-- One row per version of a definition: the one in force on a day has the greatest effective_from.
ALTER TABLE kpi
    ADD method          text    NOT NULL,
    ADD break_in_series boolean NOT NULL,
    ADD reason          text;
COMMENT ON COLUMN kpi.method IS 'as the event has it, in JSON; words by their digests';
COMMENT ON COLUMN kpi.reason IS 'why it was redefined; null for the first definition';

ALTER TABLE kpi_status ADD reason text;
ALTER TABLE kpi_target ADD nested_in text;

ALTER TABLE kpi_figure
    ADD what_happened       text,
    ADD why                 text,
    ADD force_action        text,
    ADD commissioner_action text,
    ADD suppression         text,
    ADD restated_on         date;
COMMENT ON COLUMN kpi_figure.restated_on IS 'since when it has been a figure by a later definition than its period''s';

-- From which periods on process limits are worked out anew.
CREATE TABLE kpi_limits (
    id              text   NOT NULL,
    breakdown       text   NOT NULL,
    period          text   NOT NULL,
    reason          text   NOT NULL,
    from_pos        bigint NOT NULL,
    to_pos          bigint,
    effective_from  date   NOT NULL,
    stated_on       date,
    to_stated_on    date,
    stated_source   text,
    stated_as_given text,
    PRIMARY KEY (id, breakdown, period, from_pos)
);
CALL secure('kpi_limits', 'split_part(id, '':'', 2)', '{id}');

-- What the others of a comparator group reached. They count on a day when their period has ended by it.
CREATE TABLE kpi_peers (
    id              text   NOT NULL,
    group_code      text   NOT NULL,
    group_label     text   NOT NULL,
    period          text   NOT NULL,
    peer_codes      text[] NOT NULL,
    peer_labels     text[] NOT NULL,
    peer_values     text[] NOT NULL,
    source_ref      text,
    from_pos        bigint NOT NULL,
    to_pos          bigint,
    effective_from  date   NOT NULL,
    stated_on       date,
    to_stated_on    date,
    stated_source   text,
    stated_as_given text,
    PRIMARY KEY (id, group_code, period, from_pos)
);
COMMENT ON COLUMN kpi_peers.peer_values IS 'decimals, exactly as recorded';
CALL secure('kpi_peers', 'split_part(id, '':'', 2)', '{id}');
