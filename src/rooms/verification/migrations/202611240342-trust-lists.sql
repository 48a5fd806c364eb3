-- Of which national trust list a trusted certificate came ('FI'); null for those that somebody added by hand.
alter table trust_anchors add column list text;
