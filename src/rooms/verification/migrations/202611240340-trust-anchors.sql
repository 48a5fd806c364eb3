-- The certificates that are believed when a seal or a time stamp leads to them. They are the consortium's. None is
-- removed: a withdrawn one stays with its reason, so that earlier verdicts can be explained.
create table trust_anchors (
  institution_id text not null,
  id uuid not null,
  purpose text not null check (purpose in ('seal', 'timestamp')),
  name text not null,
  -- DER; its SHA-256 in hexadecimal; the name of its subject as bytes, by which chains are joined.
  certificate bytea not null,
  fingerprint text not null,
  subject text not null,
  not_before timestamptz not null,
  not_after timestamptz not null,
  -- Believed for what was sealed or stamped from this moment on; null: for all.
  trusted_since timestamptz,
  source text not null,
  added_by uuid,
  added_at timestamptz not null,
  withdrawn_at timestamptz,
  withdrawn_by uuid,
  withdrawn_reason text,
  primary key (institution_id, id)
);
create unique index trust_anchors_once on trust_anchors (institution_id, purpose, fingerprint) where withdrawn_at is null;
create index trust_anchors_subject on trust_anchors (subject) where withdrawn_at is null;
call isolate('trust_anchors', 'true', 'acting_in(institution_id)');
revoke delete on trust_anchors from opinko_app;
