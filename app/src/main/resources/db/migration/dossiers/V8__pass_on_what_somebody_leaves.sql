-- As for signals: counted and passed on by an administrator who can read none of it.
create policy dossier_left on dossiers.dossier for select to current_user using (access.caller_plays('ADMINISTRATOR'));
create policy dossier_passed_on on dossiers.dossier for update to current_user using (access.caller_plays('ADMINISTRATOR'));
create policy timeline_passed_on on dossiers.timeline for insert to current_user
    with check (access.caller_plays('ADMINISTRATOR') and by = access.caller());

create function dossiers.left_by(leaving uuid) returns table (post uuid, cases bigint)
    language plpgsql stable security definer set search_path = '' as $$
begin
    perform access.require_administrator();
    return query
    select d.post, count(*)
    from dossiers.dossier d
    where d.state <> 'CLOSED'
      and (leaving in (d.contact_person, d.deputy)
        or (not exists (select from access.successors(leaving, d.post))
            and exists (select from access.holding h
                where h.post = d.post and h.person = leaving
                  and h.valid_from <= current_date and (h.valid_until is null or h.valid_until >= current_date))))
    group by d.post;
end $$;

-- Who is deputy already becomes contact person alone: nobody is the deputy of themselves.
create function dossiers.pass_on(leaving uuid, desk uuid, successor uuid) returns void
    language plpgsql security definer set search_path = '' as $$
begin
    perform access.require_succession(leaving, desk, successor);
    with passed as (
        update dossiers.dossier d
        set contact_person = successor,
            deputy = case when d.deputy = successor then null else d.deputy end,
            version = d.version + 1
        where d.post = desk and d.contact_person = leaving and d.state <> 'CLOSED'
        returning d.id
    )
    insert into dossiers.timeline (id, dossier, kind, code, detail, at, by)
    select gen_random_uuid(), p.id, 'SYSTEM', 'CONTACT_PERSON_CHANGED', successor::text, now(), access.caller() from passed p;
    update dossiers.dossier d
    set deputy = case when d.contact_person = successor then null else successor end, version = d.version + 1
    where d.post = desk and d.deputy = leaving and d.state <> 'CLOSED';
end $$;

revoke execute on function dossiers.left_by(uuid), dossiers.pass_on(uuid, uuid, uuid) from public;
grant execute on function dossiers.left_by(uuid), dossiers.pass_on(uuid, uuid, uuid) to baken_app;
