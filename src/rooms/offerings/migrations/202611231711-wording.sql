-- How others have written something is looked for in the same field of education (ISCED-F) first.
create index published_offerings_field on published_offerings ((document ->> 'field'), published_at)
  where withdrawn_at is null;
create index published_offerings_broad_field on published_offerings (left(document ->> 'field', 2), published_at)
  where withdrawn_at is null;
