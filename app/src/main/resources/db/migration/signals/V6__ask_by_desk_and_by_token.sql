-- Who answers for the signals of a post today: whoever attends to it, else the first chain director's post.
create view signals.desk with (security_invoker = true) as
select p.id as holder,
       case when best.person is null then coalesce(director.post, p.id) else p.id end as post,
       coalesce(best.person, director.person) as person
from access.post p
left join (select distinct on (post) post, person from access.attendance order by post, rank, person) best on best.post = p.id
left join (
    select d.id as post, (select a.person from access.attendance a where a.post = d.id order by a.rank, a.person limit 1) as person
    from access.post d
    join access.organisation o on o.id = d.organisation and o.active
    where d.role = 'CHAIN_DIRECTOR'
    order by o.name collate "nl-x-icu"
    limit 1
) director on true;
grant select on signals.desk to baken_app;

create or replace view signals.custody with (security_invoker = true) as
select s.id,
       s.number,
       s.state,
       s.municipality,
       s.due,
       s.post as holder,
       d.post,
       coalesce(own.person, d.person, s.owner) as owner
from signals.signal s
join signals.desk d on d.holder = s.post
left join (select distinct post, person from access.attendance where rank < 3) own on own.post = s.post and own.person = s.owner
where exists (select from access.tie t where t.record = s.id);

-- From the desk to its signals, and not the other way round: "lateral" with "offset 0" keeps the planner to that order, so
-- that a worklist reads the open signals of its own posts by their index instead of every open signal there is.
create or replace view signals.duties with (security_invoker = true) as
select 'SIGNAL_' || s.state as kind,
       s.id as record,
       s.number,
       d.post,
       coalesce(own.person, d.person, s.owner) as owner,
       s.due,
       '/signals/' || s.id as href,
       s.municipality
from signals.desk d
cross join lateral (
    select g.id, g.number, g.state, g.municipality, g.owner, g.due
    from signals.signal g
    where g.post = d.holder
      and g.state in ('NEW', 'ENRICHING', 'WITH_DIRECTOR')
      and exists (select from access.tie t where t.record = g.id offset 0)
    offset 0
) s
left join (select distinct post, person from access.attendance where rank < 3) own on own.post = d.holder and own.person = s.owner
union all
select 'SIGNAL_SUPPLEMENT', c.id, c.number, c.post, c.owner, unread.due, '/signals/' || c.id, c.municipality
from (
    select coalesce(s.merged_into, s.id) as signal, min(t.due) as due
    from signals.statement t
    join signals.signal s on s.id = t.signal
    where t.kind = 'SUPPLEMENT' and not t.handled
    group by 1
) unread
join signals.custody c on c.id = unread.signal;

-- Nobody reads the hashes. Who has the key may ask which people have all of some hashes, and of the answer row-level
-- security shows the people of signals that the caller is tied to: the tie is asked of who was found, not of everybody who
-- shares one part of a name.
drop policy involved_index_read on signals.involved_index;
revoke select on signals.involved_index from baken_app;
alter table signals.involved_index no force row level security;
create index on signals.involved_index (kind, token, involved);
drop index signals.involved_index_token_kind_idx;

create function signals.involved_with(what text, tokens text[]) returns setof uuid
    language sql stable rows 10 security definer set search_path = '' as $$
    select x.involved
    from signals.involved_index x
    where x.kind = what and x.token = any (tokens)
    group by x.involved
    having count(*) = cardinality(tokens)
$$;
revoke execute on function signals.involved_with(text, text[]) from public;
grant execute on function signals.involved_with(text, text[]) to baken_app;
