-- Who acts, and what that may touch.
-- The program never queries as the owner of the tables: each transaction takes the role opinko_app and says who acts.
do $$ begin create role opinko_app nologin; exception when duplicate_object or unique_violation then null; end $$;
do $$ begin execute format('grant opinko_app to %I', current_user); end $$;
grant usage on schema public to opinko_app;

create function acting_person() returns uuid language sql stable as
$$ select nullif(current_setting('opinko.person', true), '')::uuid $$;

create function acting_for_all() returns boolean language sql stable as
$$ select coalesce(current_setting('opinko.scope', true) = 'all', false) $$;

create function acting_in(institution text) returns boolean language sql stable as
$$ select acting_for_all() or coalesce(institution = any (string_to_array(current_setting('opinko.institutions', true), ',')), false) $$;

-- Turns row-level security on: deny by default, then exactly the two given conditions.
create procedure isolate(of regclass, reading text default 'acting_in(institution_id)', writing text default 'acting_in(institution_id)')
language plpgsql as $$
begin
  execute format('alter table %s enable row level security', of);
  execute format('grant select, insert, update, delete on %s to opinko_app', of);
  execute format('create policy reading on %s for select to opinko_app using (%s)', of, reading);
  execute format('create policy inserting on %s for insert to opinko_app with check (%s)', of, writing);
  execute format('create policy updating on %s for update to opinko_app using (%s) with check (%s)', of, writing, writing);
  execute format('create policy deleting on %s for delete to opinko_app using (%s)', of, writing);
end $$;

-- Events wait here until the dispatcher has handed them to the job queue.
create table outbox (
  id bigint generated always as identity primary key,
  institution_id text not null,
  type text not null,
  subject text not null,
  payload jsonb not null,
  actor uuid,
  at timestamptz not null default now(),
  dispatched_at timestamptz
);
create index outbox_waiting on outbox (id) where dispatched_at is null;
call isolate('outbox', 'acting_in(institution_id)', 'true');

-- One line a change: ids and names of fields, never their values.
create table audit_lines (
  institution_id text not null,
  id bigint generated always as identity,
  at timestamptz not null default now(),
  actor uuid,
  via text not null,
  action text not null,
  subject text not null,
  fields text[] not null default '{}',
  sequence bigint,
  hash text,
  primary key (institution_id, id)
);
create index audit_lines_unchained on audit_lines (institution_id, id) where hash is null;
create unique index audit_lines_sequence on audit_lines (institution_id, sequence);
create index audit_lines_subject on audit_lines (institution_id, subject);
call isolate('audit_lines', 'acting_in(institution_id)', 'true');
-- Lines are added and chained, never changed or removed: only the chaining columns may be updated, by the program.
revoke update, delete on audit_lines from opinko_app;
grant update (sequence, hash) on audit_lines to opinko_app;

-- What was answered to a request that may come twice (API: Idempotency-Key; forms: a hidden value).
create table answered_requests (
  who text not null,
  key text not null,
  action text not null,
  request_sha256 text not null,
  response jsonb,
  at timestamptz not null default now(),
  primary key (who, key)
);
call isolate('answered_requests', 'who = current_setting(''opinko.who'', true) or acting_for_all()', 'who = current_setting(''opinko.who'', true) or acting_for_all()');

-- Long work: progress, cancelling and resuming from `position` after a kill.
create table runs (
  institution_id text not null,
  id uuid not null,
  kind text not null,
  title text not null default '',
  state text not null default 'queued' check (state in ('queued', 'running', 'done', 'failed', 'cancelled')),
  done integer not null default 0,
  total integer,
  position jsonb,
  input jsonb not null,
  result jsonb,
  error text,
  attempts integer not null default 0,
  cancel_requested boolean not null default false,
  requested_by uuid,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (institution_id, id)
);
call isolate('runs');

-- Uploaded files on their way into a run, and input kept over a lost session.
create table uploads (
  institution_id text not null,
  id uuid not null,
  person uuid,
  name text not null,
  media_type text not null,
  sha256 text not null,
  content bytea not null,
  facts jsonb not null default '{}',
  at timestamptz not null default now(),
  primary key (institution_id, id)
);
call isolate('uploads');

create table kept_forms (
  token_hash text primary key,
  path text not null,
  form jsonb not null,
  expires_at timestamptz not null
);
call isolate('kept_forms', 'acting_for_all()', 'acting_for_all()');

alter table migrations enable row level security;
