-- What a person is told. `source` names what caused it, so that a repeated job does not tell it twice.
create table notices (
  institution_id text not null,
  id uuid not null,
  person_id uuid not null references persons on delete cascade,
  kind text not null,
  subject text not null,
  text text not null,
  link text,
  source text,
  created_at timestamptz not null,
  acknowledged_at timestamptz,
  primary key (institution_id, id)
);
create unique index notices_source on notices (institution_id, person_id, source);
create index notices_person on notices (person_id, (acknowledged_at is not null), id desc);
-- A person reads and acknowledges what was told to her, whichever institution told it.
call isolate('notices', 'acting_in(institution_id) or person_id = acting_person()', 'acting_in(institution_id) or person_id = acting_person()');

-- Mail on its way. `sealed` mail holds a secret: its text is encrypted here and forgotten once it is sent.
create table mails (
  institution_id text not null,
  id uuid not null,
  recipient text not null,
  subject text not null,
  text text not null,
  link text,
  sealed boolean not null default false,
  source text,
  state text not null default 'queued' check (state in ('queued', 'sending', 'sent', 'failed', 'kept')),
  attempts integer not null default 0,
  next_attempt_at timestamptz not null,
  claimed_at timestamptz,
  last_error text,
  created_at timestamptz not null,
  sent_at timestamptz,
  primary key (institution_id, id)
);
create unique index mails_source on mails (institution_id, recipient, source);
create index mails_waiting on mails (next_attempt_at) where state in ('queued', 'sending');
call isolate('mails');
