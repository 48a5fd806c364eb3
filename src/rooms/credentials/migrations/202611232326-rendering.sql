-- What an award came with, and why: what the rules granted on its day, or what was decided otherwise, with a reason.
-- Decisions are never changed; the last one counts.
create table award_grants (
  institution_id text not null,
  award_id uuid not null,
  number integer not null,
  event text not null,
  day date not null,
  -- Null: no rule speaks of it, and everything is made that the institution issues.
  grants jsonb,
  -- The rule as it was then; null where none decided.
  rule jsonb,
  -- Set where it was decided otherwise than the rules say.
  reason text,
  decided_by uuid,
  decided_at timestamptz not null,
  primary key (institution_id, award_id, number),
  foreign key (institution_id, award_id) references awards,
  check (rule is null or grants is not null)
);
call isolate('award_grants',
  'acting_in(institution_id) or exists (select from awards as own where own.institution_id = award_grants.institution_id and own.id = award_id and own.holder_id = acting_person())',
  'acting_in(institution_id)');

-- Signed documents that newer ones have taken the place of: what was given out once can still be shown.
create table credential_history (
  institution_id text not null,
  award_id uuid not null,
  format text not null,
  signed_at timestamptz not null,
  key_id uuid not null,
  document text,
  content bytea,
  replaced_at timestamptz not null,
  primary key (institution_id, award_id, format, signed_at),
  foreign key (institution_id, award_id) references awards,
  check ((document is null) <> (content is null))
);
call isolate('credential_history',
  'acting_in(institution_id) or exists (select from awards as own where own.institution_id = credential_history.institution_id and own.id = award_id and own.holder_id = acting_person())',
  'acting_in(institution_id)');

-- Making documents for awards there are: in formats that are issued since, or anew where a key is no longer trusted.
create table render_runs (
  institution_id text not null references institutions,
  id uuid not null,
  formats text[] not null,
  -- The key whose documents are replaced; null: only missing documents are made.
  replaces_key uuid,
  state text not null check (state in ('running', 'done', 'stopped')),
  -- The last award that has been looked at.
  position uuid,
  total integer not null,
  done integer not null default 0,
  made integer not null default 0,
  failed integer not null default 0,
  requested_by uuid,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (institution_id, id)
);
call isolate('render_runs');
create index credentials_key on credentials (institution_id, key_id);
