-- Why something was shared, sealed, for the supervisor of privacy and for nobody else: what was shared stays where it is.
create function handovers.necessities(shares uuid[]) returns table (share uuid, place text, row_id uuid, subject uuid, words bytea)
    language sql stable security definer set search_path = '' as $$
    select r.handover, 'handovers.remark', r.id, r.subject, r.told
    from handovers.remark r
    where r.handover = any (shares) and r.kind = 'NECESSITY' and (select access.caller_plays('AUDITOR'))
    union all
    select p.share, 'handovers.paper', p.share, p.subject, p.told
    from handovers.paper p
    where p.share = any (shares) and (select access.caller_plays('AUDITOR'))
$$;
revoke execute on function handovers.necessities(uuid[]) from public;
grant execute on function handovers.necessities(uuid[]) to baken_app;
