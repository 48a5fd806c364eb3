-- Where an imported offering comes from: the format of its file, and what the thing is called there. `refreshed_at` is
-- when the source last said what it says of it.
alter table offerings add column source jsonb;
alter table offerings add column refreshed_at timestamptz;

-- What a run of an import wrote, for the file that goes back to the source.
create table import_outcomes (
  institution_id text not null,
  run_id uuid not null,
  offering_id uuid not null,
  outcome text not null check (outcome in ('created', 'updated')),
  at timestamptz not null,
  primary key (institution_id, run_id, offering_id),
  foreign key (institution_id, offering_id) references offerings on delete cascade
);
create index import_outcomes_at on import_outcomes (at);
call isolate('import_outcomes');

-- Which system is master of which data items. The newest row holds; the earlier ones are the history.
create table data_masters (
  institution_id text not null references institutions,
  id uuid not null,
  system text not null,
  masters jsonb not null,
  person uuid,
  at timestamptz not null,
  primary key (institution_id, id)
);
create index data_masters_at on data_masters (institution_id, at);
call isolate('data_masters');
