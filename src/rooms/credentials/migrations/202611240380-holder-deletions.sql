-- Awards that their holders have deleted from their own credentials. The award stays in the institution's register; the
-- row only says that its holder wants no copies here, and can be taken away again.
create table holder_deletions (
  institution_id text not null,
  award_id uuid not null,
  holder_id uuid not null references persons on delete cascade,
  deleted_at timestamptz not null,
  primary key (institution_id, award_id),
  foreign key (institution_id, award_id) references awards on delete cascade
);
create index holder_deletions_holder on holder_deletions (holder_id);
call isolate('holder_deletions', 'holder_id = acting_person() or acting_for_all()', 'holder_id = acting_person() or acting_for_all()');
