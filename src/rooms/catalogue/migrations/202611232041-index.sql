-- What is searched: one slim row for each offering in the catalogue. `words` holds stems, and every value by which one
-- may narrow a search as a word of its own that begins with '=', so that one index answers for both. It is kept beside
-- the row (in its TOAST table), since ranking and counting read only `head` and `facets`.
create table catalogue_index (
  institution_id text not null,
  offering_id uuid not null,
  -- Of the rules that made the row; rows of older rules are made anew in the background.
  version integer not null,
  -- The newer and the better described an offering is, the higher; the same until it is published again.
  score integer not null,
  facets text[] not null,
  head tsvector not null,
  words tsvector not null,
  ects numeric not null,
  published_at timestamptz not null,
  title_key_fi text collate "C" not null,
  title_key_sv text collate "C" not null,
  title_key_en text collate "C" not null,
  -- The day on which something in the row is not true any more: an enrolment opens or ends.
  changes_on date,
  primary key (institution_id, offering_id),
  foreign key (institution_id, offering_id) references published_offerings on delete cascade
) with (toast_tuple_target = 256);
alter table catalogue_index alter column facets set storage plain;
alter table catalogue_index alter column head set storage plain;
create index catalogue_index_words on catalogue_index using gin (words) with (fastupdate = off);
create index catalogue_index_title_fi on catalogue_index (title_key_fi, offering_id);
create index catalogue_index_title_sv on catalogue_index (title_key_sv, offering_id);
create index catalogue_index_title_en on catalogue_index (title_key_en, offering_id);
create index catalogue_index_newest on catalogue_index (published_at, offering_id);
create index catalogue_index_ects on catalogue_index (ects, offering_id);
create index catalogue_index_version on catalogue_index (version);
create index catalogue_index_changes on catalogue_index (changes_on) where changes_on is not null;
call isolate('catalogue_index', 'true', 'acting_in(institution_id)');

-- What is in the catalogue already waits to be indexed.
insert into catalogue_index (institution_id, offering_id, version, score, facets, head, words, ects, published_at,
    title_key_fi, title_key_sv, title_key_en)
  select institution_id, id, 0, 0, '{}', '', '', 0, published_at, title_key_fi, title_key_sv, title_key_en
  from published_offerings where withdrawn_at is null;

-- Every word of what was ever published: what the beginning of a word may become, and what a mistyped one may have
-- meant. `near` are the forms that remain when letters are left out; two words that share one are near each other.
create table catalogue_words (
  word text collate "C" primary key,
  shown text not null,
  stems text[] not null,
  near text[] not null,
  -- In about how many offerings.
  seen integer not null
) with (fillfactor = 85);
create index catalogue_words_near on catalogue_words using gin (near);
call isolate('catalogue_words', 'true', 'true');

-- The skills of what was ever published, by the word that stands for them in the index.
create table catalogue_skills (
  token text collate "C" primary key,
  uri text not null,
  label jsonb not null,
  seen integer not null
) with (fillfactor = 85);
call isolate('catalogue_skills', 'true', 'true');

drop index published_offerings_search;
alter table published_offerings drop column search;
