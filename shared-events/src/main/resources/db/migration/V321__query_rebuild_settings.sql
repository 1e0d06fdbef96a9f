-- What stands beside the rows of a table survives a switch: what a migration or an operator changes of a table while it is
-- being built, and what operators set and granted on it.
SET search_path = query, log;

ALTER TABLE projection_build ADD tables text[];
COMMENT ON COLUMN projection_build.tables IS 'those that were made in schema building; null if an earlier program made them';

-- How a table is made, a line for each part; of what begin_building cannot make too, for then it is not built at all. What
-- switch_to_built takes along by itself is not among them: simple policies, grants and the table's comment.
CREATE FUNCTION definition(of regclass) RETURNS SETOF text LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $$
    SELECT concat_ws(' ', 'column', row_number() OVER (ORDER BY a.attnum), quote_ident(a.attname),
               format_type(a.atttypid, a.atttypmod), CASE WHEN a.attnotnull THEN 'NOT NULL' END,
               'DEFAULT ' || pg_get_expr(d.adbin, d.adrelid), 'IDENTITY ' || nullif(a.attidentity::text, ''),
               'GENERATED ' || nullif(a.attgenerated::text, ''), 'COLLATION ' || nullif(a.attcollation, 0)::regcollation,
               'STORAGE ' || a.attstorage::text, 'COMPRESSION ' || nullif(a.attcompression::text, ''),
               'STATISTICS ' || a.attstattarget, 'SET ' || a.attoptions::text,
               'COMMENT ' || quote_literal(col_description(a.attrelid, a.attnum)))
    FROM pg_attribute a LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
    WHERE a.attrelid = of AND a.attnum > 0 AND NOT a.attisdropped
    UNION ALL
    SELECT format('constraint %I %s', conname, pg_get_constraintdef(oid)) FROM pg_constraint
    WHERE conrelid = of AND contype <> 'n'
    UNION ALL
    SELECT format('reference %I from %s', conname, conrelid::regclass) FROM pg_constraint WHERE confrelid = of
    UNION ALL
    SELECT 'index ' || regexp_replace(pg_get_indexdef(indexrelid), ' ON [^ ]+ USING', ' USING') FROM pg_index
    WHERE indrelid = of
    UNION ALL
    SELECT format('statistics %s %s', pg_get_statisticsobjdef_columns(oid), stxkind::text) FROM pg_statistic_ext
    WHERE stxrelid = of
    UNION ALL
    SELECT format('trigger %I', tgname) FROM pg_trigger WHERE tgrelid = of AND NOT tgisinternal
    UNION ALL
    SELECT format('rule %I', rulename) FROM pg_rewrite WHERE ev_class = of
    UNION ALL
    SELECT format('policy %I that is not simple', polname) FROM pg_policy
    WHERE polrelid = of AND (NOT polpermissive OR polcmd <> '*' OR polroles <> '{0}' OR polwithcheck IS NOT NULL)
    UNION ALL
    SELECT format('publication %I', p.pubname) FROM pg_publication_rel r JOIN pg_publication p ON p.oid = r.prpubid
    WHERE r.prrelid = of
    UNION ALL
    SELECT concat_ws(' ', 'settings', c.relpersistence::text, c.relreplident::text, c.relforcerowsecurity,
               (SELECT array_agg(o ORDER BY o) FROM unnest(c.reloptions) o)::text, 'toast',
               (SELECT array_agg(o ORDER BY o) FROM unnest(t.reloptions) o)::text)
    FROM pg_class c LEFT JOIN pg_class t ON t.oid = c.reltoastrelid WHERE c.oid = of
$$;

-- What is not the same of tables that serve and those that are built; null if there is nothing.
CREATE FUNCTION lost_by_switch(tables text[]) RETURNS text LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $$
    SELECT string_agg(format('%s: %s', name, line), '; ' ORDER BY name, line)
    FROM unnest(tables) name, to_regclass(format('query.%I', name)) served, to_regclass(format('building.%I', name)) built,
         LATERAL (SELECT d || ' is missing' AS line
                  FROM (SELECT query.definition(served) EXCEPT ALL SELECT query.definition(built)) x (d)
                  UNION ALL
                  SELECT d || ' is not wanted'
                  FROM (SELECT query.definition(built) EXCEPT ALL SELECT query.definition(served)) x (d)) line
$$;

-- As it was, and the settings of storage, autovacuum and statistics with it.
CREATE OR REPLACE FUNCTION begin_building(tables text[]) RETURNS void LANGUAGE plpgsql SECURITY DEFINER
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
        FOR part IN SELECT toast || quote_ident(split_part(o, '=', 1)) || ' = '
                           || quote_literal(substr(o, strpos(o, '=') + 1)) AS setting
                    FROM pg_class c LEFT JOIN pg_class t ON t.oid = c.reltoastrelid,
                         LATERAL (SELECT '' AS toast, unnest(c.reloptions) AS o
                                  UNION ALL SELECT 'toast.', unnest(t.reloptions)) every
                    WHERE c.oid = format('query.%I', name)::regclass LOOP
            EXECUTE format('ALTER TABLE building.%I SET (%s)', name, part.setting);
        END LOOP;
        FOR part IN SELECT attname, attstattarget FROM pg_attribute
                    WHERE attrelid = format('query.%I', name)::regclass AND attnum > 0 AND NOT attisdropped
                      AND attstattarget IS NOT NULL LOOP
            EXECUTE format('ALTER TABLE building.%I ALTER %I SET STATISTICS %s', name, part.attname, part.attstattarget);
        END LOOP;
        FOR part IN SELECT attname, quote_ident(split_part(o, '=', 1)) || ' = '
                                    || quote_literal(substr(o, strpos(o, '=') + 1)) AS setting
                    FROM pg_attribute, unnest(attoptions) o
                    WHERE attrelid = format('query.%I', name)::regclass AND attnum > 0 AND NOT attisdropped LOOP
            EXECUTE format('ALTER TABLE building.%I ALTER %I SET (%s)', name, part.attname, part.setting);
        END LOOP;
        EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON building.%I TO %I', name, session_user);
    END LOOP;
END $$;

-- A build that nobody wants any more goes with its tables.
CREATE FUNCTION drop_building(tables text[]) RETURNS void LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    name text;
BEGIN
    FOREACH name IN ARRAY tables LOOP
        EXECUTE format('DROP TABLE IF EXISTS building.%I', name);
    END LOOP;
END $$;

-- The rule of who sees what goes with the names: each new table gets the policies and the grants of the old, and each view
-- that looks at an old table looks at the new. Who may read a table may not read it before: without a policy it shows all.
CREATE OR REPLACE FUNCTION switch_to_built(tables text[]) RETURNS void LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    name text;
    part record;
    old oid[];
    lost text;
    views text[];
    definition text;
BEGIN
    FOREACH name IN ARRAY tables LOOP
        EXECUTE format('LOCK TABLE query.%I IN ACCESS EXCLUSIVE MODE', name);
        old := old || format('query.%I', name)::regclass::oid;
    END LOOP;
    -- As it is now: a migration may have changed a table after its building was begun.
    lost := query.lost_by_switch(tables);
    IF lost IS NOT NULL THEN
        RAISE EXCEPTION USING ERRCODE = 'TB001', MESSAGE = lost;
    END IF;
    SELECT array_agg(format('CREATE OR REPLACE VIEW %s%s AS %s', v.oid::regclass,
                            ' WITH (' || array_to_string(v.reloptions, ', ') || ')', pg_get_viewdef(v.oid))) INTO views
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
        FOR part IN SELECT DISTINCT CASE g.grantee WHEN 0 THEN 'PUBLIC' ELSE g.grantee::regrole::text END AS grantee
                    FROM pg_class c, aclexplode(c.relacl) g
                    WHERE c.oid = format('building.%I', name)::regclass AND g.grantee <> c.relowner LOOP
            EXECUTE format('REVOKE ALL ON building.%I FROM %s', name, part.grantee);
        END LOOP;
        FOR part IN SELECT g.privilege_type || coalesce(' (' || quote_ident(attname) || ')', '') AS privilege,
                           CASE g.grantee WHEN 0 THEN 'PUBLIC' ELSE g.grantee::regrole::text END
                           || CASE WHEN g.is_grantable THEN ' WITH GRANT OPTION' ELSE '' END AS grantee
                    FROM pg_class c,
                         LATERAL (SELECT NULL::name AS attname, c.relacl AS acl
                                  UNION ALL
                                  SELECT a.attname, a.attacl FROM pg_attribute a
                                  WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped) every,
                         aclexplode(every.acl) g
                    WHERE c.oid = format('query.%I', name)::regclass AND g.grantee <> c.relowner LOOP
            EXECUTE format('GRANT %s ON building.%I TO %s', part.privilege, name, part.grantee);
        END LOOP;
        EXECUTE format('COMMENT ON TABLE building.%I IS %L', name,
                       obj_description(format('query.%I', name)::regclass, 'pg_class'));
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

REVOKE ALL ON FUNCTION definition, lost_by_switch, drop_building FROM PUBLIC;
