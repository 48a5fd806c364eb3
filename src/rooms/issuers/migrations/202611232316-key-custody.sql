-- `sealed_private_key` holds what the provider of the key needs to sign with it: the key itself in an envelope, or the
-- name that a device elsewhere knows it by.
alter table issuer_keys add column stopped_at timestamptz, add column certificate_expires_at timestamptz;
create index issuer_keys_expiring on issuer_keys (certificate_expires_at) where certificate_expires_at is not null;

-- What one person wants done with the keys and another one has to confirm.
create table key_requests (
  institution_id text not null references institutions,
  id uuid not null,
  kind text not null check (kind in ('create', 'import', 'stop', 'compromise')),
  -- The key that is to be made, imported, stopped, or that fell into wrong hands.
  key_id uuid not null,
  details jsonb not null,
  -- A seal that was uploaded waits here as its provider keeps it; emptied when the request ends.
  material jsonb,
  reason text,
  asked_by uuid references persons on delete set null,
  asked_at timestamptz not null,
  expires_at timestamptz not null,
  state text not null default 'waiting' check (state in ('waiting', 'confirmed', 'withdrawn', 'expired')),
  ended_by uuid references persons on delete set null,
  ended_at timestamptz,
  primary key (institution_id, id),
  check ((state = 'waiting') = (ended_at is null)),
  check (material is null or state = 'waiting')
);
create unique index key_requests_waiting on key_requests (institution_id, kind, key_id) where state = 'waiting';
call isolate('key_requests');
