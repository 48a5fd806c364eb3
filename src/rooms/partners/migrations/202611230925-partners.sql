-- Employers and others with whom an institution, or the consortium ('consortium'), works together. Those of the
-- consortium are known to the staff of every institution; the contact is a person, so nobody else reads them.
create table partners (
  institution_id text not null,
  id uuid not null,
  name text not null,
  town text,
  sector jsonb not null default '{}',
  contact_name text,
  contact_email text,
  kinds text[] not null default '{}',
  revision integer not null default 1,
  created_by uuid,
  created_at timestamptz not null,
  primary key (institution_id, id)
);
create unique index partners_name on partners (institution_id, lower(name));
call isolate('partners', 'acting_in(institution_id) or institution_id = ''consortium''', 'acting_in(institution_id)');
