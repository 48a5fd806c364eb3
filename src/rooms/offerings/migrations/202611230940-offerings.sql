-- An offering is being designed here; everything said about it is one document. `revision` counts its versions.
create table offerings (
  institution_id text not null references institutions,
  id uuid not null,
  unit_id uuid,
  state text not null default 'draft' check (state in ('draft', 'in-review', 'approved', 'published', 'withdrawn')),
  revision integer not null default 1,
  document jsonb not null,
  imported boolean not null default false,
  -- What the last import said: its key in the source, the fingerprint of the row and the row itself.
  source_key text,
  row_sha256 text,
  imported_document jsonb,
  -- Copied from the document, or judged from it, so that lists can be sorted and filtered.
  title_key text collate "C" not null,
  ects numeric,
  verdict text not null check (verdict in ('not', 'nearly', 'conforms')),
  -- Of the mandatory parts that are open, all are unknown: the source is only silent.
  undecided boolean not null,
  approved_revision integer,
  created_by uuid,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (institution_id, id),
  foreign key (institution_id, unit_id) references units
);
create unique index offerings_source on offerings (institution_id, source_key) where source_key is not null;
create index offerings_title on offerings (institution_id, title_key, id);
call isolate('offerings');

-- Every version that was ever saved, and by whom: nobody approves what they wrote.
create table offering_revisions (
  institution_id text not null,
  offering_id uuid not null,
  revision integer not null,
  document jsonb not null,
  author uuid,
  imported boolean not null default false,
  -- The form in which it was written: its autosaves follow each other.
  editing text,
  at timestamptz not null,
  primary key (institution_id, offering_id, revision),
  foreign key (institution_id, offering_id) references offerings on delete cascade
);
call isolate('offering_revisions');

-- The steps of the workflow. An approval keeps its evidence: the framework's pin, the document's hash, the report.
create table offering_steps (
  institution_id text not null,
  id uuid not null,
  offering_id uuid not null,
  verb text not null,
  from_state text not null,
  to_state text not null,
  revision integer not null,
  reason text,
  evidence jsonb,
  person uuid,
  at timestamptz not null,
  primary key (institution_id, id),
  foreign key (institution_id, offering_id) references offerings on delete cascade
);
create index offering_steps_of on offering_steps (institution_id, offering_id, id);
call isolate('offering_steps');

-- The public copy of the approved revision. Everybody reads it, so that search may use its index; the offering
-- itself may be under revision at the same time. A withdrawn one stays for those who took part in it.
create table published_offerings (
  institution_id text not null,
  id uuid not null,
  revision integer not null,
  document jsonb not null,
  document_sha256 text not null,
  framework jsonb not null,
  report jsonb not null,
  approved_at timestamptz not null,
  published_at timestamptz not null,
  withdrawn_at timestamptz,
  level text,
  modes text[] not null default '{}',
  ects numeric,
  title_key_fi text collate "C" not null,
  title_key_sv text collate "C" not null,
  title_key_en text collate "C" not null,
  search tsvector not null,
  primary key (institution_id, id),
  foreign key (institution_id, id) references offerings
);
create index published_offerings_search on published_offerings using gin (search);
create index published_offerings_title_fi on published_offerings (title_key_fi, id) where withdrawn_at is null;
create index published_offerings_title_sv on published_offerings (title_key_sv, id) where withdrawn_at is null;
create index published_offerings_title_en on published_offerings (title_key_en, id) where withdrawn_at is null;
create index published_offerings_newest on published_offerings (published_at, id) where withdrawn_at is null;
call isolate('published_offerings', 'true', 'acting_in(institution_id)');

-- When and how a published offering is held. Days are whole days in the program's time zone.
create table implementations (
  institution_id text not null,
  id uuid not null,
  offering_id uuid not null,
  starts date not null,
  ends date not null check (ends >= starts),
  enrol_from date not null,
  enrol_until date not null check (enrol_until >= enrol_from),
  seats integer check (seats > 0),
  seats_taken integer not null default 0 check (seats_taken >= 0),
  language text not null,
  mode text not null,
  place text,
  teachers uuid[] not null,
  price jsonb,
  created_by uuid,
  created_at timestamptz not null,
  primary key (institution_id, id),
  foreign key (institution_id, offering_id) references offerings,
  check (seats is null or seats_taken <= seats)
);
create index implementations_of on implementations (institution_id, offering_id, starts);
call isolate('implementations', 'true', 'acting_in(institution_id)');
