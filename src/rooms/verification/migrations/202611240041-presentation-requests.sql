-- Requests for a credential to be shown from a wallet (OpenID4VP). They are nobody's but of whoever has the address of
-- the page, of which only the hash is kept. What was shown is encrypted, and the row is soon deleted.
create table presentation_requests (
  id uuid primary key,
  token_hash text not null unique,
  asked jsonb not null,
  nonce text not null,
  state text not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  answered_at timestamptz,
  sealed_result text
);
create index presentation_requests_expires on presentation_requests (expires_at);
call isolate('presentation_requests', 'acting_for_all()', 'acting_for_all()');
