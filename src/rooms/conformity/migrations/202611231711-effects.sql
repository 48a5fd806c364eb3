-- What a version of a framework would change in an institution, worked out in the background where there are so many
-- offerings that nobody would wait for it. One row an institution; `tally` is null until it has been worked out.
create table effects (
  institution_id text not null,
  framework text not null,
  version text not null,
  -- The rules that were compared; another hash means that the result is of yesterday's draft. '' where none is in force.
  sha256 text not null,
  before_sha256 text not null,
  run uuid not null,
  tally jsonb,
  at timestamptz not null,
  primary key (institution_id, framework, version)
);
call isolate('effects');

-- The offerings for which something changes.
create table effect_rows (
  institution_id text not null,
  framework text not null,
  version text not null,
  offering_id uuid not null,
  title jsonb not null,
  title_key text collate "C" not null,
  published boolean not null,
  -- 0 worse, 1 better, 2 other: the order of the list.
  direction_rank integer not null,
  failing boolean not null,
  effect jsonb not null,
  primary key (institution_id, framework, version, offering_id),
  foreign key (institution_id, framework, version) references effects on delete cascade
);
create index effect_rows_in_order on effect_rows
  (framework, version, direction_rank, failing desc, title_key, offering_id);
call isolate('effect_rows');
