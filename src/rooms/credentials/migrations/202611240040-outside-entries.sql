-- Entries of status lists for credentials that other systems of the institution wrote and had signed here. What such a
-- credential says is not kept: only by its entry can it be revoked or suspended.
create table outside_entries (
  institution_id text not null,
  status_list integer not null,
  status_index integer not null,
  allotted_at timestamptz not null,
  revoked_at timestamptz,
  suspended_at timestamptz,
  primary key (institution_id, status_list, status_index),
  foreign key (institution_id, status_list) references status_lists
);
call isolate('outside_entries');
