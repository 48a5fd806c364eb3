-- Training for one customer: from her request, or from a need, through quotes to an acceptance. `facts` is what is being
-- written; what has been sent stands in quote_letters and does not change any more.
create table quotes (
  institution_id text not null references institutions,
  id uuid not null,
  state text not null check (state in ('asked', 'draft', 'sent', 'accepted', 'declined', 'change-asked', 'prepared', 'withdrawn')),
  revision integer not null default 1,
  facts jsonb not null,
  offering_id uuid,
  partner_id uuid,
  implementation_id uuid,
  created_by uuid,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (institution_id, id)
);
create index quotes_newest on quotes (institution_id, updated_at desc, id);
call isolate('quotes');

-- Every version that was sent, with the hash of its link's secret and of what was offered; and what was answered.
create table quote_letters (
  institution_id text not null,
  quote_id uuid not null,
  version integer not null,
  facts jsonb not null,
  facts_sha256 text not null,
  token_hash text not null,
  sent_at timestamptz not null,
  expires_on date not null,
  answer text check (answer in ('accept', 'decline', 'ask-change')),
  answered_at timestamptz,
  answered_by text,
  note text,
  primary key (institution_id, quote_id, version),
  foreign key (institution_id, quote_id) references quotes on delete cascade,
  check ((answer is null) = (answered_at is null))
);
create unique index quote_letters_token on quote_letters (token_hash);
call isolate('quote_letters');
