-- Frameworks and their versions: those of data/frameworks, and what the consortium and its institutions draft. A
-- version that anybody has seen as more than a draft never changes: approvals and credentials are pinned to its hash.
create table framework_versions (
  institution_id text not null,
  framework text not null,
  version text not null,
  origin text not null check (origin in ('file', 'page')),
  state text not null check (state in ('draft', 'proposed', 'available', 'adopted')),
  document jsonb not null,
  sha256 text not null,
  -- Counts the savings of a draft.
  revision integer not null default 1,
  -- In force from this day, and up to the day before that one.
  effective_from date,
  retired_from date check (retired_from >= effective_from),
  created_by uuid,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (institution_id, framework, version),
  check (state <> 'adopted' or effective_from is not null)
);
-- An id means one framework everywhere, whoever keeps it.
create unique index framework_versions_named on framework_versions (framework, version);
call isolate('framework_versions', 'state <> ''draft'' or acting_in(institution_id)');
