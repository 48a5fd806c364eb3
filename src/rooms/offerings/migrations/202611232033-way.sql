-- Since when an offering is in its state, who answers for it, and on which track it is: deadlines are counted from
-- these by the institution's process.
alter table offerings add column state_since timestamptz;
alter table offerings add column owner uuid;
alter table offerings add column track text not null default 'normal' check (track in ('normal', 'fast'));
alter table offerings add column track_reason text;
-- The day on which the need was first known, where it is not the day of the idea.
alter table offerings add column need_on date;
update offerings o set owner = created_by, state_since = coalesce(
  (select max(s.at) from offering_steps s where s.institution_id = o.institution_id and s.offering_id = o.id
    and s.to_state = o.state and s.from_state <> s.to_state), o.created_at);
alter table offerings alter column state_since set not null;

-- Whatever moves an offering (a step, an import, a restored revision) the time of its state follows.
create function offering_moves() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    new.state_since := coalesce(new.state_since, new.created_at);
    new.owner := coalesce(new.owner, new.created_by);
  elsif new.state <> old.state then
    new.state_since := new.updated_at;
  end if;
  return new;
end $$;
create trigger offering_moves before insert or update of state on offerings
  for each row execute function offering_moves();
create index offerings_waiting on offerings (institution_id, state_since, id)
  where state in ('idea', 'design', 'review', 'approved');
