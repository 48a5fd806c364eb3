-- An offering may be approved and published although it does not meet some elements of a framework in force, for a
-- reason and until a day. The exception holds for one version of the framework.
create table offering_exceptions (
  institution_id text not null,
  id uuid not null,
  offering_id uuid not null,
  framework text not null,
  version text not null,
  elements text[] not null check (cardinality(elements) > 0),
  reason text not null,
  granted_on date not null,
  valid_until date not null check (valid_until >= granted_on),
  granted_by uuid,
  granted_at timestamptz not null,
  ended_on date,
  end_reason text,
  ended_by uuid,
  primary key (institution_id, id),
  foreign key (institution_id, offering_id) references offerings on delete cascade
);
create index offering_exceptions_of on offering_exceptions (institution_id, offering_id);
-- The consortium's administrators act for all institutions, and so read all.
call isolate('offering_exceptions');

-- What everybody is told of the exceptions under which an offering was published.
alter table published_offerings add column exceptions jsonb not null default '[]';
create index published_offerings_excepted on published_offerings (institution_id, id)
  where withdrawn_at is null and exceptions <> '[]';

-- The frameworks that verdict and undecided were judged by; '' is what nobody has judged since there is more than one.
alter table offerings add column judged_by text not null default '';
create index offerings_judged_by on offerings (institution_id, judged_by, id);
