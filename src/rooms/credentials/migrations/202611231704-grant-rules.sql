-- What an institution grants for which learning event, from a day on. Rules are never changed or removed: a later one
-- of the same event and credits takes over, or a rule is ended, so that it can be told what was granted on any day.
-- Everybody may read them: institutions compare, learners see what awaits them.
create table grant_rules (
  institution_id text not null references institutions,
  id uuid not null,
  event text not null,
  -- Both ends included; null: no such bound.
  ects_from numeric,
  ects_to numeric,
  credits boolean not null,
  badge boolean not null,
  certificate text not null check (certificate in ('electronic', 'paper', 'none')),
  register_class text,
  note jsonb not null default '{}',
  reason text not null,
  valid_from date not null,
  -- The last day; before valid_from where the rule was ended before it began.
  valid_to date,
  ended_reason text,
  set_by uuid,
  set_at timestamptz not null,
  primary key (institution_id, id),
  check (ects_from is null or ects_to is null or ects_from <= ects_to)
);
create index grant_rules_event on grant_rules (institution_id, event, valid_from);
call isolate('grant_rules', 'true', 'acting_in(institution_id)');
