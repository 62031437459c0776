-- Why each party had what stood on its sheet, sealed, for the supervisor of privacy and for nobody else.
create function conferences.necessities(shares uuid[]) returns table (share uuid, subject uuid, words bytea)
    language sql stable security definer set search_path = '' as $$
    select s.id, s.subject, s.necessity
    from conferences.sheet s
    where s.id = any (shares) and (select access.caller_plays('AUDITOR'))
$$;
revoke execute on function conferences.necessities(uuid[]) from public;
grant execute on function conferences.necessities(uuid[]) to baken_app;
