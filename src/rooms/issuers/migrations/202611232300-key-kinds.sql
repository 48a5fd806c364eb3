-- Keys of several kinds stand beside one another: for credentials and for seals, each kind with one that signs.
-- 'public_key' stays the Multikey of an Ed25519 key; 'spki' is any public key, base64url of its DER.
-- `certificates` are PEM, the own one first. `stopped_reason`: it signs nothing more, what it signed stays good.
-- `compromised_since`: in wrong hands from then on, what was signed before stays good.
alter table issuer_keys
  add column algorithm text not null default 'EdDSA' check (algorithm in ('EdDSA', 'ES256', 'RS256')),
  add column purpose text not null default 'credential' check (purpose in ('credential', 'seal')),
  add column provider text not null default 'local',
  add column spki text,
  add column certificates text,
  add column stopped_reason text,
  add column compromised_since timestamptz,
  alter column public_key drop not null;
alter table issuer_keys add check (public_key is not null or spki is not null);
drop index issuer_keys_active;
create unique index issuer_keys_active on issuer_keys (institution_id, purpose, algorithm) where retired_at is null;

-- What was really signed, when and with which key. Written in the transaction of the signed document; chained and
-- signed once a day, so that it can be told later whether something was issued before a key fell into wrong hands.
create table issuance_log (
  institution_id text not null references institutions,
  id uuid not null,
  -- 'award:<id>', 'status-list:<number>', …
  subject text not null,
  format text not null,
  key_id uuid,
  -- SHA-256 of the document as it was signed, base64url.
  sha256 text not null,
  signed_at timestamptz not null,
  logged_at timestamptz not null default now(),
  -- Given by the routine that chains; null until then.
  number bigint,
  chain text,
  primary key (institution_id, id)
);
create unique index issuance_log_number on issuance_log (institution_id, number) where number is not null;
create index issuance_log_waiting on issuance_log (institution_id, logged_at) where number is null;
create index issuance_log_key on issuance_log (institution_id, key_id);
create index issuance_log_subject on issuance_log (institution_id, subject);
call isolate('issuance_log');
