-- Whoever acts for at least one institution: somebody of the staff, anywhere in the consortium.
create function acting_somewhere() returns boolean language sql stable as
$$ select acting_for_all() or coalesce(current_setting('opinko.institutions', true), '') <> '' $$;

-- What an institution, or all of them together ('consortium'), is asked to adopt. A joint proposal is seen by the staff
-- of every institution; once it is decided, everybody may read it. Names of people are not in it: they are in the steps.
create table proposals (
  institution_id text not null,
  id uuid not null,
  kind text not null check (kind in ('framework-version', 'glossary-term')),
  -- What is being changed ('eu-2022-c243/2'): only one open proposal at a time.
  subject text not null,
  content jsonb not null,
  title jsonb not null,
  why jsonb not null,
  proposed_for text not null,
  proposed_at timestamptz not null,
  comments_until date,
  state text not null default 'open' check (state in ('open', 'adopted', 'rejected', 'withdrawn')),
  closed_at timestamptz,
  method text check (method in ('vote', 'consensus')),
  reasons jsonb,
  -- The votes as they were counted at the decision.
  tally jsonb,
  primary key (institution_id, id),
  check ((state = 'open') = (closed_at is null)),
  check ((state in ('adopted', 'rejected')) = (method is not null and reasons is not null and tally is not null))
);
create unique index proposals_open on proposals (institution_id, kind, subject) where state = 'open';
create index proposals_order on proposals ((state = 'open') desc, id desc);
call isolate('proposals',
  'acting_in(institution_id) or state in (''adopted'', ''rejected'') or (institution_id = ''consortium'' and acting_somewhere())',
  'acting_in(institution_id) or (institution_id = ''consortium'' and acting_in(proposed_for))');
revoke delete on proposals from opinko_app;

-- Who did what and when, for which institution. The names are kept as they were: the record of a decision does not
-- change when somebody leaves. A vote counts until the same voter votes again.
create table proposal_steps (
  institution_id text not null,
  id uuid not null,
  proposal_id uuid not null,
  verb text not null check (verb in ('propose', 'comment', 'vote', 'decide', 'withdraw')),
  person uuid,
  name text not null,
  speaks_for text not null,
  choice text check (choice in ('yes', 'no', 'abstain')),
  text text,
  at timestamptz not null,
  primary key (institution_id, id),
  foreign key (institution_id, proposal_id) references proposals,
  check ((verb = 'vote') = (choice is not null)),
  check (verb <> 'comment' or text is not null)
);
create index proposal_steps_proposal on proposal_steps (institution_id, proposal_id, at);
call isolate('proposal_steps',
  'acting_in(institution_id) or (institution_id = ''consortium'' and acting_somewhere())',
  'acting_in(institution_id) or (institution_id = ''consortium'' and acting_in(speaks_for))');
revoke update, delete on proposal_steps from opinko_app;

-- What a pilot found out about a requirement: it supports the requirement or puts it in question. Every institution's
-- staff reads the findings of all; who has found it writes.
create table pilot_findings (
  institution_id text not null,
  id uuid not null,
  framework text not null,
  element text not null,
  -- The version of the framework that was piloted.
  version text not null,
  stance text not null check (stance in ('supports', 'questions')),
  text jsonb not null,
  pilot text not null,
  source text not null,
  source_url text,
  found_on date not null,
  author uuid,
  added_at timestamptz not null,
  withdrawn_at timestamptz,
  withdrawn_because text,
  primary key (institution_id, id),
  check ((withdrawn_at is null) = (withdrawn_because is null))
);
create index pilot_findings_element on pilot_findings (framework, element);
call isolate('pilot_findings', 'acting_somewhere()', 'acting_in(institution_id)');
revoke delete on pilot_findings from opinko_app;
