-- What people asked about their own data is kept for a term too. The Selectielijst names no class for it: five years after it
-- was answered are ours, as long as a refusal is kept (class REFUSED of regime D), so that a complaint finds something.
alter table legal.retention drop constraint retention_class_check;
alter table legal.retention add constraint retention_class_check check (class in ('CASE', 'YOUTH', 'REFUSED', 'REQUEST'));
insert into legal.retention (regime, class, period, side, starts, article, selection, valid_from)
values ('A', 'REQUEST', 'P5Y', 'AT_LEAST', 'CLOSED', 'AVG art. 5(1)(e)', '', '2018-05-25');
