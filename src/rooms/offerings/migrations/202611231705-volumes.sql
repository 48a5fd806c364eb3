-- Where the content comes from and in which form it is provided, read out of the document by the database itself, so
-- that counting a catalogue does not open every document.
alter table offerings add column origin text generated always as (document ->> 'origin') stored;
alter table offerings add column form text generated always as (document ->> 'form') stored;
alter table published_offerings add column origin text generated always as (document ->> 'origin') stored;
alter table published_offerings add column form text generated always as (document ->> 'form') stored;
