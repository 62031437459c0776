-- Whether the caller may be told that a record is there: not when it is veiled, but whoever directs the chain; and not when it is only
-- kept (article 18 GDPR).
create function linking.is_told(which uuid) returns boolean
    language sql stable security definer set search_path = '' as $$
    select (not exists (select from linking.veil v where v.record in (select legal.whole(which)))
            or (select access.caller_plays('CHAIN_DIRECTOR')))
       and not exists (select from legal.restriction r where r.record in (select legal.whole(which)) and r.lifted_on is null)
$$;
revoke execute on function linking.is_told(uuid) from public;
grant execute on function linking.is_told(uuid) to baken_app;
