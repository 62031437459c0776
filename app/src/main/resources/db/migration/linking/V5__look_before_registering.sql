-- Also what somebody is called online, and the address of an advertisement.
alter table linking.trace drop constraint trace_kind_check;
alter table linking.trace add constraint trace_kind_check
    check (kind in ('PERSON', 'PHONE', 'EMAIL', 'HANDLE', 'PLATE', 'ADDRESS', 'BUSINESS', 'AD'));

-- Where nobody is registered yet, nothing is behind.
insert into linking.round (version, index_key, ended_at)
select 2, 1, now() where not exists (select from vault.subject_key);

-- Whoever looks ahead for something waits for the supervisor once, however often they look for it.
create unique index on logbook.flagged (record) where action = 'LOOK_AHEAD' and review is null;

-- What was looked ahead for is registered by this transaction: it was looked for to register it.
create function linking.settle(draft uuid, registered uuid) returns void
    language sql security definer set search_path = '' as $$
    delete from logbook.flagged f
    where f.record = draft and f.action = 'LOOK_AHEAD' and f.actor = access.caller() and f.review is null
      and exists (select from access.tie t where t.record = registered and t.xmin = pg_current_xact_id()::xid)
$$;
revoke execute on function linking.settle(uuid, uuid) from public;
grant execute on function linking.settle(uuid, uuid) to baken_app;
