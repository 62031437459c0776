-- Who supervises looks up in the logbook who read a record, and hears its number from whoever reported a breach.
create function access.record_numbered(typed text) returns uuid
    language sql stable security definer set search_path = '' as $$
    select n.record from access.numbered n where n.number = typed and access.caller_plays('AUDITOR')
$$;
revoke execute on function access.record_numbered(text) from public;
grant execute on function access.record_numbered(text) to baken_app;
