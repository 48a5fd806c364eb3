-- Searches that people keep. `params` is the address of the search without its language; `seen_until` is the time of
-- publication up to which the person has been told.
create table saved_searches (
  institution_id text not null default 'consortium',
  id uuid not null,
  person_id uuid not null references persons on delete cascade,
  params text not null,
  language text not null,
  seen_until timestamptz not null,
  looked_at timestamptz not null,
  created_at timestamptz not null,
  primary key (institution_id, id),
  unique (person_id, params)
);
create index saved_searches_due on saved_searches (looked_at);
call isolate('saved_searches', 'acting_in(institution_id) or person_id = acting_person()', 'acting_in(institution_id) or person_id = acting_person()');
