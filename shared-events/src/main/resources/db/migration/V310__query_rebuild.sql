-- Projections are built anew beside the ones that serve, in schema building, and take their place in one transaction.
SET search_path = query, log;

CREATE SCHEMA building;
-- Where the old tables are for the moment in which the new ones take their names.
CREATE SCHEMA retired;

-- What serves: one version of each projection. Of those that are not of this release nothing stands, for until now every
-- release emptied the tables of what it changed.
DELETE FROM projection_progress WHERE (name, version) NOT IN (VALUES
    ('action', 2), ('body', 1), ('decision', 2), ('duty', 1), ('exhibit', 1), ('kpi', 2), ('link', 1), ('meeting', 1),
    ('plan', 2), ('recommendation', 1), ('record', 4), ('scrutiny', 2), ('submission', 3), ('visibility', 3));
ALTER TABLE projection_progress DROP CONSTRAINT projection_progress_pkey, ADD PRIMARY KEY (name);

-- What is being built, and since when by the program that builds it now.
CREATE TABLE projection_build (
    name         text        PRIMARY KEY,
    version      int         NOT NULL,
    position     bigint      NOT NULL DEFAULT 0,
    begun_at     timestamptz NOT NULL,
    resumed_at   timestamptz NOT NULL,
    resumed_from bigint      NOT NULL DEFAULT 0
);

-- Filled by version 4 of its projection.
ALTER TABLE visibility_round ADD from_pos bigint;
COMMENT ON COLUMN visibility_round.from_pos IS 'the first event that has a figure of the KPI in the round';

-- What only the owner of tables may do, for the query role to call: it names tables of schema query, and no others.
CREATE FUNCTION begin_building(tables text[]) RETURNS void LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    name text;
    part record;
BEGIN
    FOREACH name IN ARRAY tables LOOP
        EXECUTE format('DROP TABLE IF EXISTS building.%I', name);
        EXECUTE format('CREATE TABLE building.%1$I (LIKE query.%1$I INCLUDING ALL EXCLUDING INDEXES)', name);
        -- By their own names, which migrations know.
        FOR part IN SELECT conname, pg_get_constraintdef(oid) AS definition FROM pg_constraint
                    WHERE conrelid = format('query.%I', name)::regclass AND contype IN ('p', 'u', 'x') LOOP
            EXECUTE format('ALTER TABLE building.%I ADD CONSTRAINT %I %s', name, part.conname, part.definition);
        END LOOP;
        FOR part IN SELECT pg_get_indexdef(i.indexrelid) AS definition FROM pg_index i
                    WHERE i.indrelid = format('query.%I', name)::regclass
                      AND NOT EXISTS (SELECT FROM pg_constraint c WHERE c.conindid = i.indexrelid) LOOP
            EXECUTE regexp_replace(part.definition, ' ON query\.', ' ON building.');
        END LOOP;
        EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON building.%I TO %I', name, session_user);
    END LOOP;
END $$;

CREATE FUNCTION analyse_built(tables text[]) RETURNS void LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    name text;
BEGIN
    FOREACH name IN ARRAY tables LOOP
        EXECUTE format('ANALYZE building.%I', name);
    END LOOP;
END $$;

-- The rule of who sees what goes with the names: each new table gets the policies of the old, and each view that looks at
-- an old table looks at the new.
CREATE FUNCTION switch_to_built(tables text[]) RETURNS void LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    name text;
    part record;
    old oid[];
    views text[];
    definition text;
BEGIN
    FOREACH name IN ARRAY tables LOOP
        EXECUTE format('LOCK TABLE query.%I IN ACCESS EXCLUSIVE MODE', name);
        old := old || format('query.%I', name)::regclass::oid;
    END LOOP;
    -- What it would not take along is not there; whoever adds it adds it here too.
    IF EXISTS (SELECT FROM pg_policy WHERE polrelid = ANY (old)
               AND (NOT polpermissive OR polcmd <> '*' OR polroles <> '{0}' OR polwithcheck IS NOT NULL))
       OR EXISTS (SELECT FROM pg_trigger WHERE tgrelid = ANY (old))
       OR EXISTS (SELECT FROM pg_class WHERE oid = ANY (old) AND relforcerowsecurity) THEN
        RAISE EXCEPTION 'a table of % has a policy, a trigger or a setting that a switch would lose', tables;
    END IF;
    SELECT array_agg(format('CREATE OR REPLACE VIEW %s AS %s', v.oid::regclass, pg_get_viewdef(v.oid))) INTO views
    FROM pg_class v
    WHERE v.relkind = 'v' AND EXISTS (
        SELECT FROM pg_rewrite r JOIN pg_depend d ON d.objid = r.oid AND d.classid = 'pg_rewrite'::regclass
        WHERE r.ev_class = v.oid AND d.refobjid = ANY (old));
    FOREACH name IN ARRAY tables LOOP
        FOR part IN SELECT polname, pg_get_expr(polqual, polrelid) AS rule FROM pg_policy
                    WHERE polrelid = format('query.%I', name)::regclass LOOP
            EXECUTE format('CREATE POLICY %I ON building.%I USING (%s)', part.polname, name, part.rule);
        END LOOP;
        IF (SELECT relrowsecurity FROM pg_class WHERE oid = format('query.%I', name)::regclass) THEN
            EXECUTE format('ALTER TABLE building.%I ENABLE ROW LEVEL SECURITY', name);
        END IF;
        EXECUTE format('ALTER TABLE query.%I SET SCHEMA retired', name);
        EXECUTE format('ALTER TABLE building.%I SET SCHEMA query', name);
    END LOOP;
    FOREACH definition IN ARRAY coalesce(views, '{}') LOOP
        EXECUTE definition;
    END LOOP;
    FOREACH name IN ARRAY tables LOOP
        EXECUTE format('DROP TABLE retired.%I', name);
    END LOOP;
END $$;

REVOKE ALL ON FUNCTION begin_building, analyse_built, switch_to_built FROM PUBLIC;
