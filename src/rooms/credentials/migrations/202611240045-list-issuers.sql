-- A status list goes on naming the DID of its credentials when the institution gets another one: whoever verifies
-- believes a list only of the issuer of the credential.
alter table status_lists add column did text;
update status_lists set did = (select did from institutions where institutions.institution_id = status_lists.institution_id);
alter table status_lists alter column did set not null;
