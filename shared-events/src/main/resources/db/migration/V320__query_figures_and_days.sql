-- What questions over a long history are found by.
SET search_path = query, log;

-- Figures as their suppliers recorded them, apart from those that others took the place of: of these the last is looked for.
CREATE INDEX kpi_figure_unreplaced ON kpi_figure (kpi, breakdown, effective_from) WHERE revision IS NULL AND to_pos IS NULL;
CREATE INDEX kpi_figure_replaced ON kpi_figure (kpi, breakdown, effective_from)
    WHERE revision IS NULL AND to_pos IS NOT NULL;

-- The last of a thing's rows about a day. With from_pos as their last column, the planner takes it that a search begins anew
-- for each day (PostgreSQL 18), and reads and sorts all the rows of a thing instead.
DROP INDEX action_status_by_day, decision_taken_by_day;
CREATE INDEX action_status_by_day ON action_status (id, effective_from);
CREATE INDEX decision_taken_by_day ON decision_taken (id, effective_from);
