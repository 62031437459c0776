-- A suspicion and an advice are said more than once, and each stays beside the earlier ones. Every word has an identifier now,
-- the one under which it was sealed; "said" is their order.
alter table rights.word add column id uuid generated always as (
    overlay(overlay(md5(request::text || '/' || kind) placing '3' from 13)
        placing to_hex((get_byte(decode(substr(md5(request::text || '/' || kind), 17, 2), 'hex'), 0) & 63) | 128) from 17 for 2)::uuid) stored;
alter table rights.word alter column id drop expression;
alter table rights.word add column said bigint generated always as identity;
alter table rights.word drop constraint word_pkey;
alter table rights.word add primary key (id);
create index on rights.word (request);
create unique index on rights.word (request, kind) where kind not in ('SUSPICION', 'ADVICE');

-- Only the supervisor advises, and only a desk that was asked, or who holds the request, says whom it suspects.
drop policy word_added on rights.word;
create policy word_added on rights.word for insert to baken_app
    with check (exists (select from access.tie t where t.record = word.request and case word.kind
        when 'ADVICE' then (select access.caller_plays('AUDITOR'))
        when 'SUSPICION' then t.kind = 'HOLDER'
            or exists (select from rights.inquiry i where i.request = word.request and i.post = any ((select access.caller_posts())::uuid[]))
        else t.kind = 'HOLDER' end));

-- A suspicion is never taken back: only an advice of the supervisor settles it. Whoever suspects anew takes the agreement away.
create or replace function rights.keep_hands_off() returns trigger
    language plpgsql set search_path = '' as $$
begin
    if access.caller() is null then
        return new;
    end if;
    if access.held_by_caller(new.id) is null
       and (to_jsonb(new) - '{version,state,next_on,suspect,advice}'::text[]) is distinct from
           (to_jsonb(old) - '{version,state,next_on,suspect,advice}'::text[]) then
        raise insufficient_privilege using message = 'not the holder of this request';
    end if;
    if old.suspect and not new.suspect then
        raise insufficient_privilege using message = 'a suspicion is not taken back';
    end if;
    if new.advice is distinct from old.advice and not access.caller_plays('AUDITOR')
       and not (new.suspect and old.advice = 'AGREED' and new.advice is null) then
        raise insufficient_privilege using message = 'only the supervisor advises';
    end if;
    return new;
end $$;

-- What was put before whom, and what follows from a decision, stays as it was; only what came of it is written down.
revoke update on rights.inquiry, rights.task, rights.portion from baken_app;
grant update (outcome, given, withheld, answered_by, answered_on) on rights.inquiry to baken_app;
grant update (outcome, done_by, done_on) on rights.task to baken_app;
grant update (whom, hidden) on rights.portion to baken_app;

-- Somebody may be suspected while desks carry the decision out: nothing is done for them until the supervisor agrees, and what
-- is not done because the supervisor objected is written down as that.
alter table rights.task drop constraint task_outcome_check;
alter table rights.task add constraint task_outcome_check check (outcome in ('DONE', 'KEPT', 'WITHHELD'));
drop policy task_done on rights.task;
create policy task_done on rights.task for update to baken_app
    using (outcome is null and exists (select from rights.inquiry i where i.id = task.inquiry and i.post = any ((select access.caller_posts())::uuid[])))
    with check (done_by = (select access.caller()) and exists (select from rights.request r where r.id = task.request
        and case task.outcome when 'WITHHELD' then r.advice = 'OBJECTED' else not r.suspect or r.advice is not distinct from 'AGREED' end));

create or replace view rights.duties with (security_invoker = true) as
select o.kind, o.record, o.number, o.post,
       coalesce((select a.person from access.attendance a where a.post = o.post order by a.rank, a.person limit 1), o.otherwise) as owner,
       o.due, o.href, '' as municipality
from (
    select 'RIGHTS_' || r.state as kind, r.id as record, r.number, r.post, r.registered_by as otherwise, r.next_on as due, '/requests/' || r.id as href
    from rights.request r
    where r.state not in ('CLOSED', 'WITHDRAWN')
    union all
    select 'RIGHTS_SEARCH', r.id, r.number, i.post, r.registered_by, i.due_on, '/requests/' || r.id || '/search'
    from rights.inquiry i
    join rights.request r on r.id = i.request and r.state = 'SEARCHING'
    where i.outcome is null
    union all
    select 'RIGHTS_TASK', r.id, r.number, i.post, r.registered_by, min(k.due_on), '/requests/' || r.id || '/search'
    from rights.task k
    join rights.inquiry i on i.id = k.inquiry
    join rights.request r on r.id = k.request
    where k.outcome is null
    group by r.id, r.number, i.post, r.registered_by
    union all
    select 'RIGHTS_ADVISE', r.id, r.number, t.post, r.registered_by, r.next_on, '/requests/' || r.id || '/advice'
    from rights.request r
    join access.tie t on t.record = r.id
    join access.post p on p.id = t.post and p.role = 'AUDITOR'
    where r.suspect and r.advice is null and r.state not in ('CLOSED', 'WITHDRAWN')
    union all
    select 'RIGHTS_LATE', r.id, r.number, p.id, r.registered_by, r.due_on, '/requests'
    from rights.request r
    join access.post p on p.role = 'AUDITOR' and p.id = any ((select access.caller_posts())::uuid[])
    where r.state not in ('CLOSED', 'WITHDRAWN') and r.due_on < current_date
) o;
