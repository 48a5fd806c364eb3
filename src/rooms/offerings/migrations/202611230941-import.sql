-- The rows of an import that wait for their run, in parts that one step works off; a part is removed with its step.
create table import_parts (
  institution_id text not null,
  upload_id uuid not null,
  part integer not null,
  rows jsonb not null,
  primary key (institution_id, upload_id, part)
);
call isolate('import_parts');
