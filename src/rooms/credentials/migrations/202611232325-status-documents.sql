-- The signed lists that are published of one numbered list: what is revoked, what is suspended (Bitstring Status List),
-- and both for tokens (Token Status List). Which entries are set follows from the awards, so that no list can say
-- something else than another; a document is kept until it is out of date. What was kept before is signed anew.
create table status_list_documents (
  institution_id text not null,
  number integer not null,
  kind text not null check (kind in ('revocation', 'suspension', 'token')),
  version integer not null,
  key_id uuid not null,
  signed_at timestamptz not null,
  document text not null,
  primary key (institution_id, number, kind),
  foreign key (institution_id, number) references status_lists
);
call isolate('status_list_documents');

alter table status_lists
  drop column signed_version,
  drop column signed_key,
  drop column signed_at,
  drop column signed_document;

-- The entries of a list that are set: few among many.
drop index awards_revoked;
create index awards_status on awards (institution_id, status_list)
  where revoked_at is not null or suspended_at is not null or expired_at is not null;
