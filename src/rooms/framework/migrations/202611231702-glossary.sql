-- The glossary: every version of every term, the consortium's ('consortium') and the institutions' own. Versions are
-- added and never changed or removed, so that what was agreed can be read for ever. Everybody may read them.
create table glossary_versions (
  institution_id text not null,
  term text not null,
  number integer not null check (number >= 1),
  content jsonb not null,
  -- Of the content's canonical JSON, base64url.
  sha256 text not null,
  state text not null default 'in-use' check (state in ('in-use', 'withdrawn')),
  origin text not null check (origin in ('shipped', 'proposal', 'own', 'import')),
  -- The joint proposal that the version was decided by.
  proposal uuid,
  decided_by uuid,
  decided_at timestamptz not null,
  primary key (institution_id, term, number)
);
create index glossary_versions_term on glossary_versions (term, number desc);
call isolate('glossary_versions', 'true', 'acting_in(institution_id)');
revoke update, delete on glossary_versions from opinko_app;
