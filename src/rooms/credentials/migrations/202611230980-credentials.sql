-- Signing keys of the institutions. The private half is encrypted with the master key and bound to the row.
-- A retired key signs nothing new and stays published for what it signed.
create table issuer_keys (
  institution_id text not null references institutions,
  id uuid not null,
  fragment text not null,
  public_key text not null,
  sealed_private_key text not null,
  created_at timestamptz not null,
  retired_at timestamptz,
  primary key (institution_id, id),
  unique (institution_id, fragment)
);
create unique index issuer_keys_active on issuer_keys (institution_id) where retired_at is null;
call isolate('issuer_keys');

-- `url` is fixed when a list is opened, since every credential in it carries it. Which bits are set follows from the
-- awards; `version` counts the changes, and the signed document is kept until it is out of date.
create table status_lists (
  institution_id text not null references institutions,
  number integer not null,
  url text not null unique,
  entries integer not null check (entries >= 131072 and entries % 8 = 0),
  used integer not null default 0,
  version integer not null default 1,
  signed_version integer,
  signed_key uuid,
  signed_at timestamptz,
  signed_document text,
  primary key (institution_id, number)
);
call isolate('status_lists');

-- One award record: the truth of which every credential is a rendering.
create table awards (
  institution_id text not null references institutions,
  id uuid not null,
  assessment_id uuid not null,
  holder_id uuid not null references persons,
  record jsonb not null,
  salt text not null,
  status_list integer not null,
  status_index integer not null,
  awarded_at timestamptz not null,
  issued_at timestamptz not null,
  revoked_at timestamptz,
  revoked_reason text,
  primary key (institution_id, id),
  unique (institution_id, assessment_id),
  unique (institution_id, status_list, status_index),
  foreign key (institution_id, status_list) references status_lists,
  check ((revoked_at is null) = (revoked_reason is null))
);
create index awards_holder on awards (holder_id, id);
create index awards_revoked on awards (institution_id, status_list) where revoked_at is not null;
call isolate('awards', 'acting_in(institution_id) or holder_id = acting_person()', 'acting_in(institution_id)');

-- The signed documents of an award, one a format, exactly as they were signed.
create table credentials (
  institution_id text not null,
  award_id uuid not null,
  format text not null check (format in ('open-badge')),
  holder_id uuid not null references persons,
  key_id uuid not null,
  document text not null,
  signed_at timestamptz not null,
  primary key (institution_id, award_id, format),
  foreign key (institution_id, award_id) references awards,
  foreign key (institution_id, key_id) references issuer_keys
);
call isolate('credentials', 'acting_in(institution_id) or holder_id = acting_person()', 'acting_in(institution_id)');

-- Links by which a holder shows one credential. They are hers: the institution does not see with whom she shares.
create table shares (
  institution_id text not null,
  id uuid not null,
  award_id uuid not null,
  holder_id uuid not null references persons,
  token_hash text not null unique,
  created_at timestamptz not null,
  expires_at timestamptz,
  stopped_at timestamptz,
  opened integer not null default 0,
  opened_at timestamptz,
  primary key (institution_id, id),
  foreign key (institution_id, award_id) references awards
);
create index shares_award on shares (institution_id, award_id);
create index shares_holder on shares (holder_id);
call isolate('shares', 'holder_id = acting_person() or acting_for_all()', 'holder_id = acting_person() or acting_for_all()');
