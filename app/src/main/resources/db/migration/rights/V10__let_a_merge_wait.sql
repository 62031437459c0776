-- Whether a desk proposed to destroy a record, or what is one whole with it, and nobody has decided yet: until then it is neither laid
-- together with another one nor taken apart. Whoever holds the record may ask.
create function rights.is_proposed(which uuid) returns boolean
    language sql stable security definer set search_path = '' as $$
    select access.held_by_caller(which) is not null
       and exists (
           select from rights.portion p
           join rights.inquiry i on i.id = p.inquiry and i.outcome = 'PROPOSED'
           join rights.request r on r.id = p.request and r.outcome is null and r.state <> 'WITHDRAWN'
           where p.record in (select legal.whole(which))
             and exists (select from rights.asked a where a.request = r.id and a."right" in ('ERASURE', 'WMO_DESTROY')))
$$;
revoke execute on function rights.is_proposed(uuid) from public;
grant execute on function rights.is_proposed(uuid) to baken_app;
