-- Confirming said two things: that two traces are of one person, and that a number, address or the like belongs together. From now on
-- each has a word of its own. What was confirmed of two people was said of one person; all else belongs together.
alter table linking.verdict drop constraint verdict_verdict_check;
update linking.verdict v
set verdict = case (select count(*) from linking.trace t where t.id in (v.one, v.other) and t.kind = 'PERSON') when 2 then 'SAME' else 'TOGETHER' end
where v.verdict = 'CONFIRMED';
alter table linking.verdict add constraint verdict_verdict_check check (verdict in ('SAME', 'TOGETHER', 'REJECTED', 'UNDONE'));

-- Only two people are the same person.
create function linking.are_people(one uuid, other uuid) returns boolean
    language sql stable security definer set search_path = '' as $$
    select count(*) = 2 from linking.trace t where t.id in (are_people.one, are_people.other) and t.kind = 'PERSON'
$$;
revoke execute on function linking.are_people(uuid, uuid) from public;
grant execute on function linking.are_people(uuid, uuid) to baken_app;
drop policy verdict_added on linking.verdict;
create policy verdict_added on linking.verdict for insert to baken_app
    with check (by = (select access.caller())
        and (select count(*) from linking.trace t where t.id in (verdict.one, verdict.other)) = 2
        and (verdict.verdict <> 'SAME' or linking.are_people(verdict.one, verdict.other)));
