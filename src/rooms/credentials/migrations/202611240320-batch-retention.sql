-- What a list told of its recipients is needed until the batch is over and some time after it; then it is forgotten.
alter table batches add column cancelled_at timestamptz, add column forgotten_at timestamptz;
update batches set cancelled_at = created_at where state = 'cancelled';
create index batches_to_forget on batches (coalesce(released_at, cancelled_at, created_at)) where forgotten_at is null;
-- Whose claim is over needs no address any more.
update award_claims set email = null where claimed_at is not null;
