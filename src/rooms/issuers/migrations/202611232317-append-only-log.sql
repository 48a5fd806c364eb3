-- The issuance log is added to and never changed. The chain is written once, beside an entry and not over it. Whoever
-- owns the tables has to switch these triggers off to lie, and then the signed heads do not fit any more.
revoke update, delete on issuance_log from opinko_app;
grant update (number, chain) on issuance_log to opinko_app;

create function issuance_log_is_kept() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and old.number is null and old.chain is null and new.number is not null and new.chain is not null
    and (new.institution_id, new.id, new.subject, new.format, new.sha256, new.signed_at, new.logged_at)
      = (old.institution_id, old.id, old.subject, old.format, old.sha256, old.signed_at, old.logged_at)
    and new.key_id is not distinct from old.key_id
  then return new; end if;
  raise exception 'the issuance log is only added to' using errcode = 'insufficient_privilege';
end $$;
create trigger issuance_log_is_kept before update or delete on issuance_log
  for each row execute function issuance_log_is_kept();
create trigger issuance_log_is_not_emptied before truncate on issuance_log
  for each statement execute function issuance_log_is_kept();
create index issuance_log_sha256 on issuance_log (institution_id, sha256);
drop index issuance_log_key;
create index issuance_log_key on issuance_log (institution_id, key_id, id);

-- The end of the chain as it was on a day, signed by the institution: a compact JWS (RFC 7515).
create table issuance_heads (
  institution_id text not null references institutions,
  day date not null,
  number bigint not null,
  chain text not null,
  jws text not null,
  key_id uuid not null,
  signed_at timestamptz not null,
  primary key (institution_id, day)
);
call isolate('issuance_heads');
revoke update, delete on issuance_heads from opinko_app;
