-- Reporting rounds and what became of them. Their figures are with the KPIs.
SET search_path = query, log;

CREATE TABLE submission (
    from_pos        bigint NOT NULL,
    to_pos          bigint,
    id              text   NOT NULL,
    body            text   NOT NULL,
    code            text   NOT NULL,
    period          text   NOT NULL,
    period_end      date   NOT NULL,
    supplier_code   text   NOT NULL,
    supplier_label  text   NOT NULL,
    due_on          date,
    effective_from  date   NOT NULL,
    stated_on       date,
    to_stated_on    date,
    stated_source   text,
    stated_as_given text,
    PRIMARY KEY (id, from_pos)
);
CREATE INDEX submission_by_body ON submission (body, period_end, id);

CREATE TABLE submission_status (
    from_pos        bigint NOT NULL,
    to_pos          bigint,
    id              text   NOT NULL,
    status          text   NOT NULL,
    reason          text,
    effective_from  date   NOT NULL,
    stated_on       date,
    to_stated_on    date,
    stated_source   text,
    stated_as_given text,
    PRIMARY KEY (id, from_pos)
);
