-- What the program knows of itself: which master key seals its secrets, how far the demonstration was made.
create table program_facts (
  name text primary key,
  value text not null
);
call isolate('program_facts', 'acting_for_all()', 'acting_for_all()');
