-- What people can do, as the concepts of a scheme (ESCO or another): named in several languages, told apart by URI.
-- They are the consortium's and everybody may read them. A concept is never removed, since documents name it for
-- ever: one that its scheme has withdrawn is only no longer offered.
create table skills (
  institution_id text not null,
  uri text not null,
  scheme text not null,
  edition text,
  -- BCP 47 tag → name, and → list of other names.
  labels jsonb not null,
  alternatives jsonb not null default '{}',
  kind text not null check (kind in ('skill', 'knowledge', 'attitude', 'language', 'other')),
  withdrawn boolean not null default false,
  -- How they are found: the folded name by language, all folded names in one text, the words of the names, and their
  -- stems ('fi:tietokant').
  folded jsonb not null,
  keys text not null,
  words tsvector not null,
  stems text[] not null,
  changed_at timestamptz not null,
  primary key (institution_id, uri)
);
create index skills_words on skills using gin (words);
create index skills_stems on skills using gin (stems);
call isolate('skills', 'true', 'acting_in(institution_id)');
revoke delete on skills from opinko_app;

-- Which schemes are known as a whole: a concept that such a scheme does not have does not exist.
create table skill_schemes (
  institution_id text not null,
  scheme text not null,
  edition text,
  whole boolean not null,
  imported_at timestamptz not null,
  primary key (institution_id, scheme)
);
call isolate('skill_schemes', 'true', 'acting_in(institution_id)');

-- In how many concepts a stem occurs: a word that is in many says little.
create table skill_stems (
  institution_id text not null,
  stem text not null,
  concepts integer not null,
  primary key (institution_id, stem)
);
call isolate('skill_stems', 'true', 'acting_in(institution_id)');
