-- Held for one group: it is in no list and no feed, and whoever belongs to the group enrols by the link she is given.
alter table implementations add column closed boolean not null default false;
