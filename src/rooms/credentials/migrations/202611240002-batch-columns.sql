-- The columns of a list by their names, and which of them says what; the cells of its rows are kept until the batch is
-- started, so that a wrong guess can be corrected.
alter table batches add column columns jsonb not null default '[]', add column mapping jsonb not null default '{}';
alter table batch_rows add column cells jsonb;
