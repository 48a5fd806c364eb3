-- Needs that came through the first page's short form: the consortium's inbox until needs have a room of their own.
create table need_messages (
  institution_id text not null default 'consortium',
  id uuid not null,
  organisation text not null,
  contact_name text not null,
  contact_email text not null,
  need text not null,
  people integer,
  sent_at timestamptz not null,
  closed_at timestamptz,
  primary key (institution_id, id)
);
call isolate('need_messages');
