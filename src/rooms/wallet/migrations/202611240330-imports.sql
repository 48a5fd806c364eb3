-- What a learner brings from elsewhere: credentials of other issuers, as she received them. A row without `kept_at` was
-- only looked at and goes after a day. `report` is text: what others write may hold characters that jsonb refuses.
create table wallet_imports (
  id uuid primary key,
  holder_id uuid not null references persons on delete cascade,
  original bytea not null,
  -- SHA-256 of the credential itself, taken out of its picture or its PDF.
  digest text not null,
  recipient text not null check (recipient in ('same', 'other', 'not-told')),
  report text not null,
  created_at timestamptz not null,
  checked_at timestamptz not null,
  kept_at timestamptz,
  unique (holder_id, digest)
);
create index wallet_imports_looked_at on wallet_imports (created_at) where kept_at is null;
call isolate('wallet_imports', 'holder_id = acting_person() or acting_for_all()', 'holder_id = acting_person() or acting_for_all()');
