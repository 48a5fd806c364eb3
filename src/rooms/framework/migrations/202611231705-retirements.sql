-- Why a version was taken out of force without another one following it, and by whom.
alter table framework_versions
  add column retired_because jsonb,
  add column retired_by uuid,
  add column retired_at timestamptz;
