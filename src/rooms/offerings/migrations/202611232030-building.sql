-- Degree curricula as building blocks: modules of degrees and study units. What one institution teaches is read by the
-- staff of all, since others derive from it. `words` are the folded words that a search looks among.
create table curriculum_units (
  institution_id text not null,
  id uuid not null,
  code text collate "C" not null,
  kind text not null check (kind in ('degree-module', 'study-unit')),
  title jsonb not null,
  ects numeric check (ects >= 0),
  outcomes jsonb not null default '[]',
  field text,
  level text,
  parent_code text,
  valid_from integer,
  valid_until integer check (valid_until >= valid_from),
  words text not null,
  updated_at timestamptz not null,
  primary key (institution_id, id),
  unique (institution_id, code)
);
call isolate('curriculum_units', 'acting_somewhere()', 'acting_in(institution_id)');

-- What each offering's design is taken from, so that circles are seen across institutions and a source can list what
-- came of it. Only who points to whom stands here; it is read for everybody.
create table offering_links (
  institution_id text not null,
  offering_id uuid not null,
  way text not null check (way in ('derived', 'part')),
  to_kind text not null,
  to_institution text not null,
  to_id uuid not null,
  primary key (institution_id, offering_id, way, to_kind, to_institution, to_id),
  foreign key (institution_id, offering_id) references offerings on delete cascade
);
create index offering_links_to on offering_links (to_institution, to_id);
call isolate('offering_links', 'true', 'acting_in(institution_id)');

-- The links follow the document, whatever writes it.
create function link_offering() returns trigger language plpgsql as $$
begin
  delete from offering_links where institution_id = new.institution_id and offering_id = new.id;
  insert into offering_links (institution_id, offering_id, way, to_kind, to_institution, to_id)
    select distinct new.institution_id, new.id, way, ref ->> 'kind', ref ->> 'institution', (ref ->> 'id')::uuid
    from (
      select 'derived' as way, new.document #> '{derivedFrom,ref}' as ref
      union all
      select 'part', part -> 'ref'
      from jsonb_array_elements(case jsonb_typeof(new.document -> 'parts') when 'array' then new.document -> 'parts' else '[]' end) as part
    ) as refs
    where ref ->> 'id' ~ '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$';
  return new;
end $$;
create trigger offerings_link_insert after insert on offerings for each row
  when (new.document ? 'derivedFrom' or new.document ? 'parts') execute function link_offering();
create trigger offerings_link_update after update of document on offerings for each row
  when (old.document is distinct from new.document and (old.document ?| array['derivedFrom', 'parts'] or new.document ?| array['derivedFrom', 'parts']))
  execute function link_offering();
