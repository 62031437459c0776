-- What desks proposed for a request to destroy that was granted in full may be destroyed before its term, as long as nobody
-- suspects who asks. Granted in part is not granted: a record goes whole.
create function rights.release() returns trigger
    language plpgsql security definer set search_path = '' as $$
begin
    if new.outcome = 'GRANTED' and (not new.suspect or new.advice is not distinct from 'AGREED') then
        insert into legal.release (record, request, article, granted_on)
        select p.record, new.id, a.article, new.decided_on
        from rights.portion p
        join rights.inquiry i on i.id = p.inquiry and i.outcome = 'PROPOSED'
        cross join lateral (
            select string_agg(case x."right" when 'ERASURE' then 'AVG art. 17' else 'Wmo 2015 art. 5.3.5' end, '; ' order by x."right") as article
            from rights.asked x
            where x.request = new.id and x."right" in ('ERASURE', 'WMO_DESTROY')
        ) a
        where p.request = new.id and a.article is not null
        on conflict do nothing;
    else
        delete from legal.release l where l.request = new.id;
    end if;
    return null;
end $$;
revoke execute on function rights.release() from public;
create trigger a_granted_request_ends_a_term after update on rights.request for each row
    when (new.outcome is not null) execute function rights.release();

-- With a record goes what let it go; with a request what it let go.
create or replace function rights.forget() returns trigger
    language plpgsql security definer set search_path = '' as $$
begin
    delete from rights.choice c using rights.portion p where p.id = c.portion and p.record = new.record;
    update rights.portion p set hidden = null, whom = '' where p.record = new.record;
    delete from legal.release l where new.record in (l.record, l.request);
    return null;
end $$;
