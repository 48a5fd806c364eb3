-- An award may go to somebody without an account, and come from a list instead of an assessment.
alter table awards
  alter column holder_id drop not null,
  alter column assessment_id drop not null,
  add column batch_id uuid,
  add column batch_row integer,
  add column suspended_at timestamptz,
  add column suspended_reason text,
  add column expired_at timestamptz,
  add column replaced_by uuid,
  add column renews uuid,
  add check (assessment_id is not null or batch_id is not null or renews is not null);
create unique index awards_batch on awards (institution_id, batch_id, batch_row) where batch_id is not null;

-- The documents of an award in every format; `document` is text, `content` bytes (PDF, PNG).
alter table credentials
  drop constraint credentials_format_check,
  alter column holder_id drop not null,
  alter column document drop not null,
  add column content bytea,
  add check ((document is null) <> (content is null)),
  add check (format in ('open-badge', 'open-badge-ecdsa', 'open-badge-sd', 'open-badge-jwt', 'sd-jwt-vc', 'edc', 'pdf', 'png', 'svg'));

-- Who is to have an award and has no account yet: the link in her mail makes it hers. Her address is forgotten then.
create table award_claims (
  institution_id text not null,
  award_id uuid not null,
  email text,
  token_hash text not null unique,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  claimed_at timestamptz,
  claimed_by uuid references persons,
  primary key (institution_id, award_id),
  foreign key (institution_id, award_id) references awards
);
create index award_claims_batch on award_claims (institution_id, created_at);
call isolate('award_claims');

-- What an institution issues, and how its certificates and badges look. None: Open Badges only, in plain looks.
create table issuing_settings (
  institution_id text not null primary key references institutions,
  formats text[] not null,
  design jsonb not null default '{}',
  revision integer not null default 1,
  changed_by uuid,
  changed_at timestamptz not null
);
call isolate('issuing_settings', 'true', 'acting_in(institution_id)');
