-- What can be counted of handovers: codes and dates. A table of its own, because who counts them may see nothing that
-- hangs from a handover, and the policies of those parts ask whether the handover itself is seen.
create table handovers.fact (
    record       uuid primary key references handovers.handover (id),
    municipality text not null,
    purpose      text not null check (purpose <> ''),
    state        text not null check (state in ('OFFERED', 'ACCEPTED', 'RETURNED', 'WITHDRAWN', 'FINISHED')),
    offered_on   date not null,
    due_on       date not null check (due_on >= offered_on)
);
create index on handovers.fact (due_on);
grant select, insert, update on handovers.fact to baken_app;

create function handovers.count() returns trigger
    language plpgsql set search_path = '' as $$
begin
    if tg_op = 'INSERT' then
        insert into handovers.fact (record, municipality, purpose, state, offered_on, due_on)
        values (new.id, new.municipality, new.purpose, new.state, new.offered_on, new.due_on);
    else
        update handovers.fact
        set municipality = new.municipality, state = new.state, offered_on = new.offered_on, due_on = new.due_on
        where record = new.id;
    end if;
    return null;
end $$;
revoke execute on function handovers.count() from public;
create trigger handovers_are_counted after insert or update on handovers.handover for each row execute function handovers.count();

alter table handovers.handover no force row level security;
insert into handovers.fact (record, municipality, purpose, state, offered_on, due_on)
select id, municipality, purpose, state, offered_on, due_on from handovers.handover;
alter table handovers.handover force row level security;

alter table handovers.fact enable row level security;
alter table handovers.fact force row level security;
create policy fact_counted on handovers.fact for select to baken_app
    using ((select access.caller_plays('MANAGER')) or exists (select from access.tie t where t.record = fact.record));
create policy fact_added on handovers.fact for insert to baken_app
    with check (exists (select from access.tie t where t.record = fact.record));
create policy fact_changed on handovers.fact for update to baken_app
    using (exists (select from access.tie t where t.record = fact.record));

create view handovers.facts with (security_invoker = true) as
select record, municipality, purpose, state, offered_on, due_on
from handovers.fact;
grant select on handovers.facts to baken_app;
