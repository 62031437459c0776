-- A shared name or number says which of the people it is of, and an answer to which question: codes, as everything beside
-- the sealed text. What was shared before says no more than it did.
alter table handovers.item add column about_list text not null default '';
alter table handovers.item add column about_code text not null default '';
alter table handovers.item add column about_nth int not null default 0 check (about_nth >= 0);
alter table handovers.item add check ((about_list = '') = (about_code = ''));
