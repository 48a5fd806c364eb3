-- Who designs an offering together, people of several units among them. A row is one role of one person.
create table offering_team (
  institution_id text not null,
  id uuid not null,
  offering_id uuid not null,
  person_id uuid not null,
  role text not null,
  added_by uuid,
  added_at timestamptz not null,
  primary key (institution_id, id),
  unique (institution_id, offering_id, person_id, role),
  foreign key (institution_id, offering_id) references offerings on delete cascade
);
create index offering_team_of_person on offering_team (person_id, institution_id);
call isolate('offering_team');
