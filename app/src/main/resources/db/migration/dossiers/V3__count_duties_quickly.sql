create index on dossiers.dossier (closed_on desc, number) where state = 'CLOSED';

-- The municipality is looked up only by who asks for it: whoever counts duties does not read the facts of every dossier.
create or replace view dossiers.duties with (security_invoker = true) as
select case d.state when 'AFTERCARE' then 'DOSSIER_AFTERCARE' else 'DOSSIER_CONTACT' end as kind,
       d.id as record,
       d.number,
       d.post,
       coalesce(own.person, deputy.person, best.person, d.contact_person) as owner,
       d.review_on as due,
       '/dossiers/' || d.id as href,
       (select f.municipality from dossiers.fact f where f.record = d.id) as municipality
from dossiers.dossier d
left join (select distinct post, person from access.attendance where rank = 1) own
    on own.post = d.post and own.person = d.contact_person
left join (select distinct post, person from access.attendance where rank < 3) deputy
    on deputy.post = d.post and deputy.person = d.deputy
left join (select distinct on (post) post, person from access.attendance order by post, rank, person) best
    on best.post = d.post
where d.state <> 'CLOSED';
