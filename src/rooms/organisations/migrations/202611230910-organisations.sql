-- Institutions and their names are public. `did` is fixed when the institution is made.
create table institutions (
  institution_id text primary key check (institution_id ~ '^[A-Za-z0-9-]{2,20}$'),
  name jsonb not null,
  country text not null default 'FI' check (country ~ '^[A-Z]{2}$'),
  did text not null unique,
  homepage text,
  contact text,
  guest boolean not null default false,
  added_at timestamptz not null default now()
);
call isolate('institutions', 'true', 'acting_in(institution_id)');

create table units (
  institution_id text not null references institutions,
  id uuid not null,
  name jsonb not null,
  primary key (institution_id, id)
);
call isolate('units', 'true', 'acting_in(institution_id)');

-- A person belongs to no institution; an institution sees those that `acquaintances` names.
create table persons (
  id uuid primary key,
  name text not null,
  email text not null,
  language text not null default 'fi',
  learner_number text,
  demo boolean not null default false,
  created_at timestamptz not null default now()
);
create unique index persons_email on persons (lower(email));

create table acquaintances (
  institution_id text not null references institutions,
  person_id uuid not null references persons on delete cascade,
  primary key (institution_id, person_id)
);
create index acquaintances_person on acquaintances (person_id);
call isolate('acquaintances', 'acting_in(institution_id) or person_id = acting_person()', 'acting_in(institution_id)');
call isolate('persons',
  'id = acting_person() or acting_for_all() or exists (select from acquaintances a where a.person_id = persons.id and acting_in(a.institution_id))',
  'id = acting_person() or acting_for_all()');

create table memberships (
  institution_id text not null references institutions,
  id uuid not null,
  person_id uuid not null references persons,
  unit_id uuid,
  role text not null,
  since timestamptz not null default now(),
  ended_at timestamptz,
  primary key (institution_id, id),
  foreign key (institution_id, unit_id) references units
);
create index memberships_person on memberships (person_id) where ended_at is null;
call isolate('memberships', 'acting_in(institution_id) or person_id = acting_person()', 'acting_in(institution_id)');

create table sessions (
  token_hash text primary key,
  person_id uuid not null references persons on delete cascade,
  started_at timestamptz not null,
  seen_at timestamptz not null,
  expires_at timestamptz not null
);
create index sessions_person on sessions (person_id);
call isolate('sessions', 'acting_for_all() or person_id = acting_person()', 'acting_for_all() or person_id = acting_person()');

-- The token itself is kept encrypted until the mail is written, and compared by its hash.
create table sign_in_links (
  id uuid primary key,
  token_hash text not null unique,
  sealed_token text not null,
  email text not null,
  purpose text not null check (purpose in ('sign-in', 'first-administrator')),
  language text not null default 'fi',
  next text,
  expires_at timestamptz not null,
  used_at timestamptz
);
call isolate('sign_in_links', 'acting_for_all()', 'acting_for_all()');

create table api_keys (
  institution_id text not null references institutions,
  id uuid not null,
  name text not null,
  key_hash text not null unique,
  roles text[] not null,
  created_by uuid,
  created_at timestamptz not null default now(),
  revoked_at timestamptz,
  primary key (institution_id, id)
);
call isolate('api_keys');
