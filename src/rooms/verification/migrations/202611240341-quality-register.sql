-- Institutions of the European register of quality assurance (DEQAR), as an administrator of the consortium has
-- imported them: a copy for comparing, replaced as a whole by each import.
create table quality_institutions (
  institution_id text not null,
  number integer not null,
  name text not null,
  -- Web domains that are this institution's alone.
  domains text[] not null,
  imported_at timestamptz not null,
  primary key (institution_id, number)
);
call isolate('quality_institutions', 'true', 'acting_in(institution_id)');
