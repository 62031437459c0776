-- As for handovers: counted and passed on by an administrator who can read none of it.
create function conferences.left_by(leaving uuid) returns table (post uuid, cases bigint)
    language plpgsql stable security definer set search_path = '' as $$
begin
    perform access.require_administrator();
    return query
    select w.desk, count(*)
    from (
        select h.chair_post as desk, h.chair_person as person
        from conferences.conference h where h.state in ('PLANNED', 'INVITED', 'UNDERWAY', 'HELD')
        union all
        select a.post, a.person from conferences.agreement a where a.state = 'OPEN'
        union all
        select a.chair_post, a.chair_person from conferences.agreement a
        where a.state = 'RETURNED' or a.informing = 'BY_CHAIR' and a.state <> 'WITHDRAWN'
    ) w
    where w.person = leaving
       or (not exists (select from access.successors(leaving, w.desk))
           and exists (select from access.holding k
               where k.post = w.desk and k.person = leaving
                 and k.valid_from <= current_date and (k.valid_until is null or k.valid_until >= current_date)))
    group by w.desk;
end $$;

create function conferences.pass_on(leaving uuid, desk uuid, successor uuid) returns void
    language plpgsql security definer set search_path = '' as $$
begin
    perform access.require_succession(leaving, desk, successor);
    update conferences.conference h
    set chair_person = successor, version = h.version + 1
    where h.chair_post = desk and h.chair_person = leaving and h.state in ('PLANNED', 'INVITED', 'UNDERWAY', 'HELD');
    update conferences.agreement a
    set person = successor, version = a.version + 1
    where a.post = desk and a.person = leaving and a.state = 'OPEN';
    update conferences.agreement a
    set chair_person = successor, version = a.version + 1
    where a.chair_post = desk and a.chair_person = leaving
      and (a.state in ('OPEN', 'RETURNED') or a.informing = 'BY_CHAIR' and a.state <> 'WITHDRAWN');
end $$;

-- What was asked, shown, decided and agreed about records that are gone goes along; not while somebody still works with it. A
-- conference of which nothing is left goes too.
create function conferences.destroy_with(records uuid[]) returns boolean
    language plpgsql security definer set search_path = '' as $$
declare
    items uuid[];
    sheets uuid[];
    agreements uuid[];
    empty uuid[];
begin
    if exists (select from unnest(records) r where not exists (select from legal.gone g where g.record = r)) then
        raise insufficient_privilege using message = 'this record is still there';
    end if;
    select coalesce(array_agg(i.id), '{}') into items from conferences.item i where i.record = any (records);
    select coalesce(array_agg(s.id), '{}') into sheets from conferences.sheet s where s.item = any (items);
    select coalesce(array_agg(a.id), '{}') into agreements from conferences.agreement a where a.item = any (items);
    if exists (select from conferences.item i join conferences.conference h on h.id = i.conference
               where i.id = any (items) and h.state in ('PLANNED', 'INVITED', 'UNDERWAY', 'HELD'))
       or exists (select from conferences.agreement a
                  where a.id = any (agreements) and (a.state in ('OPEN', 'RETURNED') or a.informing = 'BY_CHAIR' and a.state = 'DONE')) then
        return false;
    end if;
    delete from conferences.word w where w.agreement = any (agreements);
    delete from conferences.agreement a where a.id = any (agreements);
    delete from conferences.decision d where d.item = any (items);
    delete from conferences.outcome o where o.item = any (items);
    delete from conferences.part t where t.sheet = any (sheets);
    delete from conferences.sheet s where s.id = any (sheets);
    select coalesce(array_agg(h.id), '{}') into empty
    from conferences.conference h
    where h.id in (select i.conference from conferences.item i where i.id = any (items))
      and not exists (select from conferences.item i where i.conference = h.id and i.id <> all (items));
    delete from conferences.item i where i.id = any (items);
    delete from conferences.presence w using conferences.party p where p.id = w.party and p.conference = any (empty);
    delete from conferences.party p where p.conference = any (empty);
    delete from conferences.timeline t where t.conference = any (empty);
    delete from conferences.conference h where h.id = any (empty);
    delete from access.tie t where t.record = any (sheets || agreements || empty);
    return true;
end $$;
revoke execute on function conferences.left_by(uuid), conferences.pass_on(uuid, uuid, uuid), conferences.destroy_with(uuid[]) from public;
grant execute on function conferences.left_by(uuid), conferences.pass_on(uuid, uuid, uuid), conferences.destroy_with(uuid[]) to baken_app;
