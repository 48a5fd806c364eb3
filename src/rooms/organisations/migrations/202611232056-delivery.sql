-- How somebody wants to be mailed of what the program tells her; the inbox has all of it in any case.
alter table persons add column delivery text not null default 'sorted'
  check (delivery in ('sorted', 'at-once', 'weekly', 'both'));
