-- Who told of somebody near to the person, and when; of those who were written down before this nothing tells it.
alter table dossiers.relative add column noted_by uuid references access.person (id);
alter table dossiers.relative add column noted_at timestamptz;
alter table dossiers.relative add check ((noted_by is null) = (noted_at is null));
