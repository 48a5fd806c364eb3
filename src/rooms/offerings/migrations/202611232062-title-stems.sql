-- How others have written something is looked for by the words of their titles too: the stems of a title's words, as our
-- own rules fold them. What is published already gets them when it is published next.
alter table published_offerings add column title_stems text[] not null default '{}';
create index published_offerings_title_stems on published_offerings using gin (title_stems) where withdrawn_at is null;
