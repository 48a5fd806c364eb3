-- Under which DIDs an institution has signed and may be found: the one of this program's address ('program') and those
-- of domains of its own ('domain'). `institutions.did` is the one that new credentials name; none is ever taken away,
-- for what was signed under it names it for ever.
create table institution_dids (
  institution_id text not null references institutions,
  did text not null unique,
  kind text not null check (kind in ('program', 'domain')),
  since timestamptz not null default now(),
  primary key (institution_id, did)
);
call isolate('institution_dids', 'true', 'acting_in(institution_id)');
insert into institution_dids (institution_id, did, kind, since) select institution_id, did, 'program', added_at from institutions;

-- Every institution has its first DID here, however it was added.
create function note_first_did() returns trigger language plpgsql as $$
begin
  insert into institution_dids (institution_id, did, kind) values (new.institution_id, new.did, 'program');
  return null;
end $$;
create trigger institutions_first_did after insert on institutions for each row execute function note_first_did();

-- What an institution has become part of: its credentials stay its own, and whoever checks them learns who it is now.
create table institution_successors (
  institution_id text primary key references institutions,
  successor_id text not null references institutions,
  since timestamptz not null,
  check (successor_id <> institution_id)
);
call isolate('institution_successors', 'true', 'acting_for_all()');
