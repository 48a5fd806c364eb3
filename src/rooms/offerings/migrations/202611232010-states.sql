-- The way of an offering begins before its design, as an idea, and goes on after it is published: it runs and ends.
alter table offerings drop constraint offerings_state_check;
update offerings set state = case state when 'draft' then 'design' when 'in-review' then 'review' else state end
  where state in ('draft', 'in-review');
alter table offerings alter column state set default 'design';
alter table offerings add constraint offerings_state_check
  check (state in ('idea', 'design', 'review', 'approved', 'published', 'running', 'ended', 'withdrawn'));
update offering_steps set
  from_state = case from_state when 'draft' then 'design' when 'in-review' then 'review' else from_state end,
  to_state = case to_state when 'draft' then 'design' when 'in-review' then 'review' else to_state end
  where from_state in ('draft', 'in-review') or to_state in ('draft', 'in-review');
