-- A small number may be shown to whoever sees each of the dossiers it counts, and to nobody else.
create or replace view dossiers.facts with (security_invoker = true) as
select record, opened_on, municipality, exploitation, sex, age_band, nationality_group, source, state,
       exists (select from access.tie t where t.record = fact.record) as seen
from dossiers.fact;
