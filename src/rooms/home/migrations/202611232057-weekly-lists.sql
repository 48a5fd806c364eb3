-- For which week (its Monday) a person has had her work list, or there was nothing to list.
create table weekly_lists (
  person_id uuid primary key references persons on delete cascade,
  week date not null
);
call isolate('weekly_lists', 'acting_for_all()', 'acting_for_all()');
