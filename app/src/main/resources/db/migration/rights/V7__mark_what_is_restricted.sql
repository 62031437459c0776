-- What desks proposed for a request to use less, or an objection, that was granted, also in part, is marked as restricted; not
-- while somebody suspects who asks: a perpetrator could keep a record from the police that way.
create function rights.restrict() returns trigger
    language plpgsql security definer set search_path = '' as $$
begin
    if new.outcome in ('GRANTED', 'PARTLY') and (not new.suspect or new.advice is not distinct from 'AGREED') then
        insert into legal.restriction (record, request, article, since)
        select p.record, new.id, a.article, new.decided_on
        from rights.portion p
        join rights.inquiry i on i.id = p.inquiry and i.outcome = 'PROPOSED'
        cross join lateral (
            select string_agg(case x."right" when 'RESTRICTION' then 'AVG art. 18' else 'AVG art. 21' end, '; ' order by x."right" desc) as article
            from rights.asked x
            where x.request = new.id and x."right" in ('RESTRICTION', 'OBJECTION')
        ) a
        where p.request = new.id and a.article is not null
        on conflict do nothing;
    else
        delete from legal.restriction x where x.request = new.id and x.lifted_on is null;
    end if;
    return null;
end $$;
revoke execute on function rights.restrict() from public;
create trigger a_granted_request_restricts after update on rights.request for each row
    when (new.outcome is not null) execute function rights.restrict();

-- With a record goes what let it go, what restricted it and how it was used; with a request what it let go and restricted.
create or replace function rights.forget() returns trigger
    language plpgsql security definer set search_path = '' as $$
begin
    delete from rights.choice c using rights.portion p where p.id = c.portion and p.record = new.record;
    update rights.portion p set hidden = null, whom = '' where p.record = new.record;
    delete from legal.release l where new.record in (l.record, l.request);
    delete from legal.restriction x where x.record = new.record or x.request = new.record and x.lifted_on is not null;
    delete from legal.use u where u.record = new.record;
    return null;
end $$;
