-- What could not be delivered is looked for, and sent again.
create index mails_failed on mails (institution_id, source) where state = 'failed';
