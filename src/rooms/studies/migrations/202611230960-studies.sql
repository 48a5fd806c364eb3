-- What was promised to those who enrolled: the published revision with its criteria and the framework it was checked
-- against, kept once a revision. It was public, so it stays readable by all.
create table promised_offerings (
  institution_id text not null,
  offering_id uuid not null,
  revision integer not null,
  framework_sha256 text not null,
  document jsonb not null,
  framework jsonb not null,
  primary key (institution_id, offering_id, revision, framework_sha256)
);
call isolate('promised_offerings', 'true', 'acting_in(institution_id)');

create table enrolments (
  institution_id text not null references institutions,
  id uuid not null,
  implementation_id uuid not null,
  offering_id uuid not null,
  offering_revision integer not null,
  framework_sha256 text not null,
  holder_id uuid not null references persons,
  state text not null default 'enrolled' check (state in ('enrolled', 'cancelled', 'graded', 'confirmed')),
  -- Copied from the implementation as it was promised.
  starts date not null,
  ends date not null,
  language text not null,
  mode text not null,
  enrolled_at timestamptz not null,
  cancelled_at timestamptz,
  primary key (institution_id, id),
  foreign key (institution_id, implementation_id) references implementations,
  foreign key (institution_id, offering_id, offering_revision, framework_sha256) references promised_offerings
);
create unique index enrolments_once on enrolments (institution_id, implementation_id, holder_id) where state <> 'cancelled';
create index enrolments_holder on enrolments (holder_id);
call isolate('enrolments', 'acting_in(institution_id) or holder_id = acting_person()', 'acting_in(institution_id)');

-- One result an enrolment. `outcomes` holds every outcome with the criterion that was in force, its result and comment.
create table assessments (
  institution_id text not null,
  id uuid not null,
  enrolment_id uuid not null,
  holder_id uuid not null references persons,
  revision integer not null default 1,
  outcomes jsonb not null,
  scale text not null check (scale in ('0-5', 'pass-fail')),
  grade text not null,
  passed boolean not null,
  supervision text not null,
  assessor_id uuid not null,
  assessed_at timestamptz not null,
  state text not null default 'graded' check (state in ('graded', 'confirmed')),
  confirmed_by uuid,
  confirmed_at timestamptz,
  primary key (institution_id, id),
  foreign key (institution_id, enrolment_id) references enrolments,
  check ((state = 'confirmed') = (confirmed_at is not null)),
  check (confirmed_by is null or confirmed_by <> assessor_id)
);
create unique index assessments_once on assessments (institution_id, enrolment_id);
create index assessments_unconfirmed on assessments (institution_id, id) where state = 'graded';
create index assessments_holder on assessments (holder_id);
call isolate('assessments', 'acting_in(institution_id) or holder_id = acting_person()', 'acting_in(institution_id)');
