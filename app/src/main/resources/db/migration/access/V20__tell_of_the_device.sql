-- With what kind of browser and system a session began, for whom it is of; unknown for those of before, none for those of jobs.
alter table access.session add column device text check (device ~ '^[A-Z]+ [A-Z]+$');
