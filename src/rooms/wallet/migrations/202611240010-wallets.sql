-- What a holder lets a wallet of hers fetch (OpenID4VCI). An offer is hers alone. Its codes follow from its id and the
-- master key, so that nothing of them is kept.
create table wallet_offers (
  id uuid primary key,
  holder_id uuid not null references persons on delete cascade,
  -- How often a wrong transaction code was given.
  attempts integer not null default 0,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  fetched_at timestamptz,
  redeemed_at timestamptz,
  stopped_at timestamptz
);
create index wallet_offers_holder on wallet_offers (holder_id, created_at);
create index wallet_offers_expiry on wallet_offers (expires_at);
call isolate('wallet_offers', 'holder_id = acting_person() or acting_for_all()', 'holder_id = acting_person() or acting_for_all()');

-- What lies in an offer: an award in a form that wallets know. `event` is what the wallet told of it.
create table wallet_offer_items (
  institution_id text not null,
  offer_id uuid not null references wallet_offers on delete cascade,
  award_id uuid not null,
  configuration text not null,
  holder_id uuid not null references persons on delete cascade,
  notification_hash text unique,
  delivered_at timestamptz,
  event text check (event in ('credential_accepted', 'credential_failure', 'credential_deleted')),
  primary key (institution_id, offer_id, award_id, configuration),
  foreign key (institution_id, award_id) references awards on delete cascade
);
create index wallet_offer_items_offer on wallet_offer_items (offer_id);
call isolate('wallet_offer_items', 'holder_id = acting_person() or acting_for_all()', 'holder_id = acting_person() or acting_for_all()');

-- A wallet asks for leave in the browser (authorisation code, PKCE); `offer_id` is set once the holder has consented.
create table wallet_authorizations (
  id uuid primary key,
  request_hash text unique,
  client_id text not null,
  redirect_uri text not null,
  challenge text not null,
  state text,
  configurations text[] not null,
  identifiers boolean not null,
  jkt text,
  issuer_state uuid,
  expires_at timestamptz not null,
  offer_id uuid references wallet_offers on delete cascade,
  code_hash text unique,
  redeemed_at timestamptz
);
create index wallet_authorizations_expiry on wallet_authorizations (expires_at);
call isolate('wallet_authorizations', 'acting_for_all()', 'acting_for_all()');

-- Access tokens of wallets; `jkt` is the thumbprint of the key that one is bound to (RFC 9449).
create table wallet_tokens (
  token_hash text primary key,
  offer_id uuid not null references wallet_offers on delete cascade,
  jkt text,
  expires_at timestamptz not null
);
create index wallet_tokens_expiry on wallet_tokens (expires_at);
call isolate('wallet_tokens', 'acting_for_all()', 'acting_for_all()');

-- Nonces and proofs that have been used, until they would be too old anyway.
create table wallet_used (
  hash text primary key,
  expires_at timestamptz not null
);
create index wallet_used_expiry on wallet_used (expires_at);
call isolate('wallet_used', 'acting_for_all()', 'acting_for_all()');
