-- What an institution keeps out of a channel: everything of its own, or single offerings. Feeds, which nobody in
-- particular reads, leave it out.
create table channel_holds (
  institution_id text not null,
  channel text not null check (channel in ('elm', 'ooapi', 'opintopolku', 'sitemap')),
  -- 'all', or the id of one offering.
  offering text not null,
  held_by uuid,
  at timestamptz not null,
  primary key (institution_id, channel, offering)
);
call isolate('channel_holds', 'true', 'acting_in(institution_id)');

-- Who last took what from a channel: one row for each kind of program and network, so that it does not grow with
-- every visit. Nothing in it tells of a person.
create table channel_pulls (
  -- Whose offerings were asked for; 'consortium': those of all.
  institution_id text not null,
  channel text not null,
  what text not null,
  agent text not null,
  network text not null,
  at timestamptz not null,
  pulls integer not null default 1,
  items integer not null,
  status integer not null,
  primary key (institution_id, channel, what, agent, network)
);
create index channel_pulls_latest on channel_pulls (channel, at desc);
call isolate('channel_pulls', 'true', 'acting_in(institution_id)');

-- In the formats of others an offering and an implementation are named by their id alone.
create index published_offerings_id on published_offerings (id) where withdrawn_at is null;
create index implementations_id on implementations (id);
