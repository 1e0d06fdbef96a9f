-- What the law says must be public, and each time that it was, or was not.
SET search_path = query, log;

CREATE TABLE duty (
    id              text   NOT NULL,
    body            text   NOT NULL,
    title           text   NOT NULL,
    law             text   NOT NULL,
    timing          text,
    recurrence      text   NOT NULL,
    due_on          date,
    taken_over_on   date,
    from_pos        bigint NOT NULL,
    to_pos          bigint,
    effective_from  date   NOT NULL,
    stated_on       date,
    to_stated_on    date,
    stated_source   text,
    stated_as_given text,
    PRIMARY KEY (id, from_pos)
);
COMMENT ON COLUMN duty.taken_over_on IS 'from history: nobody is late for a day that was over by then';
CREATE INDEX duty_by_body ON duty (body, from_pos);
CALL secure('duty', 'body', '{id}');

CREATE TABLE duty_step (
    id              text   NOT NULL,
    step            text   NOT NULL,
    due_on          date,
    next_due_on     date,
    words           text,
    from_pos        bigint NOT NULL,
    to_pos          bigint,
    effective_from  date   NOT NULL,
    stated_on       date,
    to_stated_on    date,
    stated_source   text,
    stated_as_given text,
    PRIMARY KEY (id, from_pos)
);
COMMENT ON COLUMN duty_step.due_on IS 'the day that it was due, of this time';
CALL secure('duty_step', 'split_part(id, '':'', 2)', '{id}');
