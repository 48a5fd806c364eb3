-- What is more than a draft does not change, whatever the program forgets: approvals and credentials are pinned to it.
create function keep_released_version() returns trigger language plpgsql as $$
begin
  if old.state <> 'draft' and (tg_op = 'DELETE' or new.document is distinct from old.document or new.sha256 <> old.sha256) then
    raise exception 'framework % version % has been released and does not change', old.framework, old.version;
  end if;
  if tg_op = 'DELETE' then return old; end if;
  return new;
end $$;
create trigger released_versions_stay before update or delete on framework_versions
  for each row execute function keep_released_version();
