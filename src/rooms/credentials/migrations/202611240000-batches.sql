-- Many awards of one offering, from confirmed results or from a list. `base` is all that its recipients share, as it
-- was in force when the batch was planned. What is signed is shown to nobody before the batch is released.
create table batches (
  institution_id text not null references institutions,
  id uuid not null,
  source text not null check (source in ('assessments', 'list')),
  offering_id uuid not null,
  title jsonb not null,
  base jsonb not null,
  file_name text,
  state text not null default 'draft' check (state in ('draft', 'running', 'paused', 'cancelled', 'released')),
  run_id uuid,
  sampled integer not null default 0,
  created_by uuid,
  created_at timestamptz not null,
  released_at timestamptz,
  primary key (institution_id, id)
);
call isolate('batches');

-- One recipient a row. `line` is the line of her in the list. `recipient` is what the list says of her.
create table batch_rows (
  institution_id text not null,
  batch_id uuid not null,
  number integer not null,
  line integer,
  recipient jsonb not null,
  problems jsonb not null default '[]',
  state text not null check (state in ('faulty', 'ready', 'issued', 'released', 'skipped', 'failed', 'cancelled')),
  error text,
  assessment_id uuid,
  holder_id uuid references persons,
  award_id uuid,
  email text,
  primary key (institution_id, batch_id, number),
  foreign key (institution_id, batch_id) references batches on delete cascade
);
create index batch_rows_state on batch_rows (institution_id, batch_id, state, number);
call isolate('batch_rows');

-- Texts of some kilobytes that are written once and by the hundred thousand: the quicker compression where there is one.
do $$
begin
  alter table credentials alter column document set compression lz4;
  alter table awards alter column record set compression lz4;
exception when feature_not_supported then null;
end $$;
