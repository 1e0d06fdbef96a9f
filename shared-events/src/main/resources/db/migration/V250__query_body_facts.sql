-- What a body is on a day: who holds its offices, which forces and areas it answers for, what an inspectorate says of the
-- forces, and where its functions went. Bodies themselves stay as they are, so their projection goes on where it is.
SET search_path = query, log;

CREATE TABLE body_holder (
    slug            text   NOT NULL,
    office          text   NOT NULL,
    holder          text   NOT NULL,
    name            text   NOT NULL,
    holding         text,
    until_on        date,
    from_pos        bigint NOT NULL,
    to_pos          bigint,
    effective_from  date   NOT NULL,
    stated_on       date,
    to_stated_on    date,
    stated_source   text,
    stated_as_given text,
    PRIMARY KEY (slug, office, holder, from_pos)
);
COMMENT ON COLUMN body_holder.until_on IS 'the last day, where it was known beforehand';
CALL secure('body_holder', 'slug', '{"''body:'' || slug"}');

-- About the last day on which they held it; of several the one recorded last counts.
CREATE TABLE body_holder_end (
    slug            text   NOT NULL,
    office          text   NOT NULL,
    holder          text   NOT NULL,
    reason          text,
    from_pos        bigint NOT NULL,
    to_pos          bigint,
    effective_from  date   NOT NULL,
    stated_on       date,
    to_stated_on    date,
    stated_source   text,
    stated_as_given text,
    PRIMARY KEY (slug, office, holder, from_pos)
);
CALL secure('body_holder_end', 'slug', '{"''body:'' || slug"}');

CREATE TABLE body_force (
    slug            text   NOT NULL,
    force           text   NOT NULL,
    name            text,
    covered         boolean NOT NULL,
    reason          text,
    from_pos        bigint NOT NULL,
    to_pos          bigint,
    effective_from  date   NOT NULL,
    stated_on       date,
    to_stated_on    date,
    stated_source   text,
    stated_as_given text,
    PRIMARY KEY (slug, force, from_pos)
);
CALL secure('body_force', 'slug', '{"''body:'' || slug"}');

CREATE TABLE body_area (
    slug            text   NOT NULL,
    area            text   NOT NULL,
    name            text,
    scheme          text,
    scheme_label    text,
    within          text[] NOT NULL,
    drawn           boolean NOT NULL,
    reason          text,
    from_pos        bigint NOT NULL,
    to_pos          bigint,
    effective_from  date   NOT NULL,
    stated_on       date,
    to_stated_on    date,
    stated_source   text,
    stated_as_given text,
    PRIMARY KEY (slug, area, from_pos)
);
COMMENT ON COLUMN body_area.within IS 'codes of areas that it lies in, wholly or in part';
CALL secure('body_area', 'slug', '{"''body:'' || slug"}');

CREATE TABLE body_monitoring (
    slug            text   NOT NULL,
    force           text   NOT NULL,
    phase           text   NOT NULL,
    reason          text,
    from_pos        bigint NOT NULL,
    to_pos          bigint,
    effective_from  date   NOT NULL,
    stated_on       date,
    to_stated_on    date,
    stated_source   text,
    stated_as_given text,
    PRIMARY KEY (slug, force, from_pos)
);
CALL secure('body_monitoring', 'slug', '{"''body:'' || slug"}');

CREATE TABLE body_grade (
    slug            text   NOT NULL,
    force           text   NOT NULL,
    inspection      text   NOT NULL,
    inspection_label text   NOT NULL,
    question        text   NOT NULL,
    question_label  text   NOT NULL,
    grade           text   NOT NULL,
    published_on    date,
    from_pos        bigint NOT NULL,
    to_pos          bigint,
    effective_from  date   NOT NULL,
    stated_on       date,
    to_stated_on    date,
    stated_source   text,
    stated_as_given text,
    PRIMARY KEY (slug, force, inspection, question, from_pos)
);
CALL secure('body_grade', 'slug', '{"''body:'' || slug"}');

-- Since when it answers for nothing, or is no more.
CREATE TABLE body_end (
    slug            text   NOT NULL,
    status          text   NOT NULL,
    successor       text,
    reason          text,
    from_pos        bigint NOT NULL,
    to_pos          bigint,
    effective_from  date   NOT NULL,
    stated_on       date,
    to_stated_on    date,
    stated_source   text,
    stated_as_given text,
    PRIMARY KEY (slug, from_pos)
);
CREATE INDEX body_end_by_successor ON body_end (successor);
CALL secure('body_end', 'slug', '{"''body:'' || slug"}');
