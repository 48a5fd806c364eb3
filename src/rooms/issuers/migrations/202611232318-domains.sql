-- The institution's own domain, from which others are to read its DID document.
create table issuer_domains (
  institution_id text primary key references institutions,
  domain text not null,
  state text not null default 'unchecked' check (state in ('unchecked', 'right', 'outdated', 'missing')),
  problem text,
  checked_at timestamptz
);
call isolate('issuer_domains');
