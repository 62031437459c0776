create schema emergencies;
grant usage on schema emergencies to baken_app;

-- Why somebody broke the glass and what the reviewer found, in words, under the key of the emergency.
create table emergencies.word (
    emergency uuid  not null references access.emergency (id) on delete cascade,
    kind      text  not null check (kind in ('SAID', 'FOUND')),
    told      bytea not null,
    primary key (emergency, kind)
);
grant select, insert on emergencies.word to baken_app;
alter table emergencies.word enable row level security;
alter table emergencies.word force row level security;
create policy word_known on emergencies.word for select to baken_app
    using (exists (select from access.emergency e where e.id = word.emergency offset 0));
create policy word_added on emergencies.word for insert to baken_app
    with check (exists (select from access.emergency e where e.id = word.emergency
        and (word.kind = 'SAID' and e.person = (select access.caller()) or word.kind = 'FOUND' and e.reviewed_by = (select access.caller()))));

-- The words go with the record that they are about, and their key with them.
create function emergencies.destroy_key() returns trigger
    language plpgsql security definer set search_path = '' as $$
begin
    perform vault.destroy(array[old.emergency]);
    return null;
end $$;
revoke execute on function emergencies.destroy_key() from public;
create trigger key_goes_with_words after delete on emergencies.word for each row execute function emergencies.destroy_key();

-- Who holds the record looks at it, who supervises reviews it; after the day of the review whoever manages is asked too.
create view emergencies.duties with (security_invoker = true) as
select o.kind, o.record, o.number, o.post,
       (select a.person from access.attendance a where a.post = o.post order by a.rank, a.person limit 1) as owner,
       o.due, '/emergencies/' || o.id as href, '' as municipality
from (
    select 'EMERGENCY_TOLD' as kind, e.id, e.record, e.number, t.post, e.review_by as due
    from access.emergency e
    join access.tie t on t.record = e.record and t.kind = 'HOLDER'
    where e.seen_by is null
    union all
    select case p.role when 'AUDITOR' then 'EMERGENCY_REVIEW' else 'EMERGENCY_LATE' end, e.id, e.record, e.number, p.id, e.review_by
    from access.emergency e
    join access.post p on p.role = 'AUDITOR' or p.role = 'MANAGER' and e.review_by < current_date
    where e.verdict is null and p.id = any ((select access.caller_posts())::uuid[])
) o
where exists (select from access.attendance a where a.post = o.post);
grant select on emergencies.duties to baken_app;
