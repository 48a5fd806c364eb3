-- Projects of research, development and innovation. The staff of every institution may read them and what comes out
-- of them; only the institution itself writes.
create table rdi_projects (
  institution_id text not null,
  id uuid not null,
  title jsonb not null,
  acronym text,
  summary jsonb not null default '{}',
  phase text not null default 'planning' check (phase in ('planning', 'running', 'ended')),
  -- The person who is reminded, and says at the end what came of it.
  owner uuid,
  unit_id uuid,
  -- Partners of the register, each {institution, id}; others are named in words.
  partners jsonb not null default '[]',
  other_partners text,
  funding_source text,
  -- Euros.
  funding_amount numeric(14, 2),
  starts_on date not null,
  ends_on date not null,
  topics text[] not null default '{}',
  -- ISCED-F 2013.
  field text,
  revision integer not null default 1,
  created_by uuid,
  created_at timestamptz not null,
  ended_at timestamptz,
  primary key (institution_id, id),
  check (ends_on >= starts_on),
  check ((phase = 'ended') = (ended_at is not null))
);
create index rdi_projects_ending on rdi_projects (ends_on) where phase <> 'ended';
call isolate('rdi_projects', 'acting_somewhere()', 'acting_in(institution_id)');
revoke delete on rdi_projects from opinko_app;

-- What a project promised to bring to teaching, and at its end what came of it.
create table rdi_promises (
  institution_id text not null,
  project_id uuid not null,
  id uuid not null,
  title jsonb not null,
  body jsonb not null default '{}',
  credits numeric(5, 2),
  added_in text not null check (added_in in ('planning', 'running')),
  added_at timestamptz not null,
  result text check (result in ('done', 'partly', 'not-done')),
  came_of_it text,
  output_id uuid,
  told_at timestamptz,
  primary key (institution_id, project_id, id),
  foreign key (institution_id, project_id) references rdi_projects,
  check ((result is null) = (came_of_it is null)),
  check ((result is null) = (told_at is null))
);
call isolate('rdi_promises', 'acting_somewhere()', 'acting_in(institution_id)');

-- What came out of a project: kept for ever. `words` is what it is found by; `version` is the number of the latest.
create table rdi_outputs (
  institution_id text not null,
  id uuid not null,
  project_id uuid not null,
  version integer not null default 1,
  words text not null,
  -- The topics of the latest version, folded.
  topic_keys text[] not null default '{}',
  created_at timestamptz not null,
  primary key (institution_id, id),
  foreign key (institution_id, project_id) references rdi_projects
);
create index rdi_outputs_project on rdi_outputs (institution_id, project_id);
create index rdi_outputs_newest on rdi_outputs (id desc);
call isolate('rdi_outputs', 'acting_somewhere()', 'acting_in(institution_id)');
revoke delete on rdi_outputs from opinko_app;

create table rdi_output_versions (
  institution_id text not null,
  output_id uuid not null,
  number integer not null,
  -- What its makers call the version: 1.2, autumn 2026.
  name text not null,
  -- What is new in it.
  changes text,
  title jsonb not null,
  abstract jsonb not null default '{}',
  licence text not null,
  licence_words text,
  source_url text,
  field text,
  topics text[] not null default '{}',
  credits numeric(5, 2),
  file_name text,
  media_type text,
  sha256 text,
  bytes integer,
  content bytea,
  created_by uuid,
  created_at timestamptz not null,
  primary key (institution_id, output_id, number),
  foreign key (institution_id, output_id) references rdi_outputs,
  check ((content is null) = (file_name is null)),
  check (source_url is not null or content is not null)
);
call isolate('rdi_output_versions', 'acting_somewhere()', 'acting_in(institution_id)');
revoke update, delete on rdi_output_versions from opinko_app;
create index rdi_output_versions_newest on rdi_output_versions (created_at);

-- Notes of meetings between projects, institutions or with working life.
create table rdi_meetings (
  institution_id text not null,
  id uuid not null,
  held_on date not null,
  title text not null,
  participants text not null,
  body text not null,
  topics text[] not null default '{}',
  field text,
  -- Each {institution, id}.
  projects jsonb not null default '[]',
  revision integer not null default 1,
  created_by uuid,
  created_at timestamptz not null,
  primary key (institution_id, id)
);
create index rdi_meetings_newest on rdi_meetings (held_on desc, id desc);
call isolate('rdi_meetings', 'acting_somewhere()', 'acting_in(institution_id)');
revoke delete on rdi_meetings from opinko_app;

-- Topics on which somebody wants to hear news, and until when she has been told. A person belongs to no institution.
create table rdi_subscriptions (
  id uuid primary key,
  person_id uuid not null references persons on delete cascade,
  kind text not null check (kind in ('topic', 'field')),
  -- A folded topic, or a code of ISCED-F; `label` is the topic as she wrote it.
  value text not null,
  label text not null,
  since timestamptz not null,
  unique (person_id, kind, value)
);
call isolate('rdi_subscriptions', 'person_id = acting_person() or acting_for_all()', 'person_id = acting_person() or acting_for_all()');

create table rdi_readers (
  person_id uuid primary key references persons on delete cascade,
  told_until timestamptz not null
);
call isolate('rdi_readers', 'acting_for_all()', 'acting_for_all()');
