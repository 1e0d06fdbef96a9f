-- What each role may do, and nothing else; said again at every start.
GRANT USAGE ON SCHEMA log, command TO ${command};
GRANT SELECT, INSERT ON log.event, log.ledger_entry, log.event_disclosure, log.exhibit TO ${command};
GRANT SELECT ON log.event_json TO ${command};
GRANT SELECT, UPDATE ON log.ledger_head TO ${command};
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA command TO ${command};

GRANT USAGE ON SCHEMA log, query, building TO ${query};
GRANT SELECT ON log.event, log.ledger_entry, log.event_disclosure, log.exhibit, log.event_json, log.ledger_head TO ${query};
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA query TO ${query};
GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA query TO ${query};

-- Both sides ask who is signed in; only the command side changes who may be.
GRANT USAGE ON SCHEMA access TO ${command}, ${query};
GRANT SELECT, INSERT, UPDATE, DELETE ON access.person, access.account, access.identity, access.role, access.token TO ${command};
GRANT SELECT ON access.person, access.account, access.identity, access.role, access.token TO ${query};
GRANT UPDATE (failures, locked_until) ON access.account TO ${query};
GRANT SELECT, INSERT, UPDATE, DELETE ON access.session, access.session_attributes TO ${command}, ${query};
GRANT SELECT, INSERT ON access.restricted_read TO ${query};
