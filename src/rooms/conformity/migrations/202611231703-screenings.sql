-- A list that somebody has uploaded to see how near its offerings are to a framework, and what came out.
-- The rows of the file are kept as they were read, so that columns can be corrected and the list be screened again.
create table screenings (
  institution_id text not null,
  id uuid not null,
  person uuid,
  name text not null,
  facts jsonb not null,
  parts integer not null,
  run uuid,
  result jsonb,
  at timestamptz not null default now(),
  primary key (institution_id, id)
);
call isolate('screenings');

-- Some hundred rows of the list each, as compressed JSON.
create table screening_parts (
  institution_id text not null,
  screening_id uuid not null,
  part integer not null,
  rows bytea not null,
  primary key (institution_id, screening_id, part),
  foreign key (institution_id, screening_id) references screenings on delete cascade
);
call isolate('screening_parts');

-- One row of the list against one framework (its number in the screening). `of_institution` and `origin` are null
-- where the list does not say. `results` is a letter for each element, `faults` what is wrong.
create table screened_rows (
  institution_id text not null,
  screening_id uuid not null,
  framework integer not null,
  place integer not null,
  line integer not null,
  source_key text not null,
  title jsonb not null,
  title_key text collate "C" not null,
  of_institution text,
  origin text,
  ects numeric,
  standing text not null,
  verdict text not null,
  undecided boolean not null,
  verdict_rank integer not null,
  open integer not null,
  effort_minutes integer not null,
  results text not null,
  faults jsonb,
  primary key (institution_id, screening_id, framework, place),
  foreign key (institution_id, screening_id) references screenings on delete cascade
);
create index screened_rows_by_nearness on screened_rows
  (institution_id, screening_id, framework, verdict_rank, open, effort_minutes, title_key, place);
create index screened_rows_by_source on screened_rows (institution_id, screening_id, source_key) where framework = 0;
call isolate('screened_rows');

-- What kept a row from being read, in the order of the file.
create table screening_refusals (
  institution_id text not null,
  screening_id uuid not null,
  number integer not null,
  issue jsonb not null,
  primary key (institution_id, screening_id, number),
  foreign key (institution_id, screening_id) references screenings on delete cascade
);
call isolate('screening_refusals');
