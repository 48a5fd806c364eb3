-- An institution's own process, data/schemas/process.json; the newest version governs. Without one the common process does.
create table processes (
  institution_id text not null references institutions,
  version integer not null,
  document jsonb not null,
  note text,
  author uuid,
  at timestamptz not null,
  primary key (institution_id, version)
);
call isolate('processes');
