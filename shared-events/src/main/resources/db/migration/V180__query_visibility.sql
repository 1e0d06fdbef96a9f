-- Who sees what. The rule stands here and nowhere else: every table of the query side that holds rows about things has row
-- security, so that no query, count, page or program of the query role sees more than its caller may.
SET search_path = query, log;

-- Who may see a thing, or a part of one: known from a position on, like everything else. No row means internal.
CREATE TABLE visibility (
    subject         text    NOT NULL,
    level           text    NOT NULL,
    laid_down       boolean NOT NULL,
    from_pos        bigint  NOT NULL,
    to_pos          bigint,
    effective_from  date    NOT NULL,
    stated_on       date,
    to_stated_on    date,
    stated_source   text,
    stated_as_given text,
    PRIMARY KEY (subject, from_pos)
);
CREATE INDEX visibility_restricted ON visibility (subject) WHERE level = 'restricted';
COMMENT ON COLUMN visibility.subject IS 'a thing''s id; with ~revision that revision of its figures, with ~grounds a decision''s grounds';
COMMENT ON COLUMN visibility.laid_down IS 'by somebody, for this thing: no general rule changes it';

-- Which KPIs have figures in which round: what becomes public when it is published.
CREATE TABLE visibility_round (
    submission text NOT NULL,
    kpi        text NOT NULL,
    PRIMARY KEY (submission, kpi)
);

-- What was decided and why, apart from the register's entry: of a part-exempt decision only the entry is public.
CREATE TABLE decision_grounds (
    id              text   NOT NULL,
    decided         text,
    rationale       text,
    alternatives    text,
    from_pos        bigint NOT NULL,
    to_pos          bigint,
    effective_from  date   NOT NULL,
    stated_on       date,
    to_stated_on    date,
    stated_source   text,
    stated_as_given text,
    PRIMARY KEY (id, from_pos)
);
INSERT INTO decision_grounds
SELECT id, decided, rationale, alternatives, from_pos, to_pos, effective_from, stated_on, to_stated_on, stated_source,
       stated_as_given
FROM decision_taken;
ALTER TABLE decision_taken DROP COLUMN decided, DROP COLUMN rationale, DROP COLUMN alternatives;

-- Filled again by version 2 of its projection.
TRUNCATE record;
ALTER TABLE record ADD subject text NOT NULL, ADD kpi text, ADD for_public boolean NOT NULL;
COMMENT ON COLUMN record.subject IS 'whose visibility governs the event, beside that of the thing it happened to';
COMMENT ON COLUMN record.kpi IS 'whose figure the event shows, if it shows one: its visibility governs the event too';
COMMENT ON COLUMN record.for_public IS 'whether the public sees such events of public things';

-- Who is asking, about which point of the ledger: settings of the transaction. Without them nothing is visible.
-- The rule calls them in sub-selects of their own, so that each is read once per query: once per row is five times slower.
CREATE FUNCTION asking_internal() RETURNS text[] LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT string_to_array(current_setting('tallystick.internal', true), ',') $$;
CREATE FUNCTION asking_restricted() RETURNS text[] LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT string_to_array(current_setting('tallystick.restricted', true), ',') $$;
CREATE FUNCTION asking_p() RETURNS bigint LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT nullif(current_setting('tallystick.p', true), '')::bigint $$;
CREATE FUNCTION asking_k() RETURNS bigint LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT nullif(current_setting('tallystick.k', true), '')::bigint $$;
CREATE FUNCTION asking_stated_by() RETURNS date LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT nullif(current_setting('tallystick.stated_by', true), '')::date $$;

-- What the public sees as at the point asked about: what was public then and is public still.
CREATE VIEW seen_by_all AS
SELECT v.subject FROM visibility v
WHERE v.level = 'public'
  AND CASE WHEN (SELECT asking_stated_by()) IS NULL
           THEN v.from_pos <= (SELECT asking_p()) AND (v.to_pos IS NULL OR v.to_pos > (SELECT asking_p()))
           ELSE known(v.from_pos, v.to_pos, v.stated_on, v.to_stated_on, asking_p(), asking_k(), asking_stated_by()) END
  AND (v.to_pos IS NULL
       OR EXISTS (SELECT FROM visibility s WHERE s.subject = v.subject AND s.level = 'public' AND s.to_pos IS NULL));

-- When what the public sees was made public, as far as the point asked about knows; also if it was hidden in between.
CREATE VIEW made_public AS
SELECT v.subject, v.from_pos FROM visibility v
WHERE v.level = 'public'
  AND CASE WHEN (SELECT asking_stated_by()) IS NULL THEN v.from_pos <= (SELECT asking_p())
           ELSE known(v.from_pos, NULL, v.stated_on, NULL, asking_p(), asking_k(), asking_stated_by()) END
  AND (v.to_pos IS NULL OR EXISTS (SELECT FROM seen_by_all s WHERE s.subject = v.subject));

-- What auditors alone see: what was restricted then or is restricted now.
CREATE VIEW seen_by_auditors AS
SELECT v.subject FROM visibility v
WHERE v.level = 'restricted'
  AND (v.to_pos IS NULL
       OR known(v.from_pos, v.to_pos, v.stated_on, v.to_stated_on, asking_p(), asking_k(), asking_stated_by()));

-- One rule for all tables. A row of a body is visible to who reads what is internal there, unless one of its subjects is
-- restricted and they do not read that; and to everybody, if all of its subjects are public, which no restricted thing is.
-- Migrations that add a table call it for theirs; "is_public" says more than that the subjects are.
CREATE PROCEDURE secure(name text, body text, subjects text[], is_public text DEFAULT NULL) LANGUAGE plpgsql AS $$
DECLARE
    public text;
    restricted text;
BEGIN
    SELECT string_agg(format('EXISTS (SELECT FROM query.seen_by_all v WHERE v.subject = %s)', s), ' AND '),
           string_agg(format('EXISTS (SELECT FROM query.seen_by_auditors v WHERE v.subject = %s)', s), ' OR ')
    INTO public, restricted FROM unnest(subjects) s;
    EXECUTE format('ALTER TABLE query.%I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format($policy$
        CREATE POLICY visible ON query.%I USING (
            (   ('*' = ANY ((SELECT query.asking_internal())::text[]) OR %2$s = ANY ((SELECT query.asking_internal())::text[]))
            AND ('*' = ANY ((SELECT query.asking_restricted())::text[]) OR %2$s = ANY ((SELECT query.asking_restricted())::text[])
                 OR NOT (%3$s)))
            OR (%4$s))
        $policy$, name, body, restricted, coalesce(is_public, public));
END $$;

CALL secure('body', 'slug', '{"''body:'' || slug"}');
CALL secure('plan', 'body', '{id}');
CALL secure('plan_node', 'split_part(plan, '':'', 2)', '{plan}');
CALL secure('kpi', 'body', '{id}');
CALL secure('kpi_status', 'split_part(id, '':'', 2)', '{id}');
CALL secure('kpi_baseline', 'split_part(id, '':'', 2)', '{id}');
CALL secure('kpi_target', 'split_part(id, '':'', 2)', '{id}');
CALL secure('submission', 'body', '{id}');
CALL secure('kpi_revision_published', 'split_part(submission, '':'', 2)',
                    '{submission, "submission || ''~'' || revision"}');
CALL secure('action', 'body', '{id}');
CALL secure('action_status', 'split_part(id, '':'', 2)', '{id}');
CALL secure('decision', 'body', '{id}');
CALL secure('decision_taken', 'split_part(id, '':'', 2)', '{id}');
CALL secure('decision_grounds', 'split_part(id, '':'', 2)', '{id, "id || ''~grounds''"}');
CALL secure('scrutiny', 'body', '{id}');
CALL secure('scrutiny_outcome', 'split_part(id, '':'', 2)', '{id}');
-- The public does not see what went to and fro before a round was published.
CALL secure('submission_status', 'split_part(id, '':'', 2)', '{id}', $$
    status = 'published' AND EXISTS (SELECT FROM query.seen_by_all v WHERE v.subject = id)$$);
CALL secure('record', 'body', '{record.id, record.subject, record.kpi}', $$
    for_public AND EXISTS (SELECT FROM query.seen_by_all v WHERE v.subject = record.id)
    AND (subject = id OR EXISTS (SELECT FROM query.seen_by_all v WHERE v.subject = record.subject))
    AND (kpi IS NULL OR EXISTS (SELECT FROM query.seen_by_all v WHERE v.subject = record.kpi))$$);
-- The public sees a figure that stood when its round was published; one that was revised, once the revision is published.
CALL secure('kpi_figure', 'split_part(kpi, '':'', 2)', '{kpi, submission}', $$
    EXISTS (SELECT FROM query.seen_by_all v WHERE v.subject = kpi)
    AND CASE WHEN revision IS NULL
             THEN EXISTS (SELECT FROM query.made_public m WHERE m.subject = submission
                          AND m.from_pos >= kpi_figure.from_pos AND (to_pos IS NULL OR to_pos > m.from_pos))
             ELSE EXISTS (SELECT FROM query.seen_by_all v WHERE v.subject = submission)
                  AND EXISTS (SELECT FROM query.seen_by_all v WHERE v.subject = submission || '~' || revision) END$$);
