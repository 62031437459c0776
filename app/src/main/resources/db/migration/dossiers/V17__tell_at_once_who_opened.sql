-- Where somebody can be found was opened: the desk of the case is told at once; where nobody else works there, who supervises.
create function dossiers.tell_desk() returns trigger
    language plpgsql security definer set search_path = '' as $$
declare
    desk uuid := (select d.post from dossiers.dossier d where d.id = new.dossier);
begin
    if exists (select from access.attendance a where a.post = desk and a.person <> new.opened_by) then
        perform access.tell(array[desk], new.opened_by);
    else
        perform access.tell(array(select p.id from access.post p where p.role = 'AUDITOR'), new.opened_by);
    end if;
    return null;
end $$;
revoke execute on function dossiers.tell_desk() from public;
create trigger unsealing_is_told_at_once after insert on dossiers.unsealing for each row execute function dossiers.tell_desk();
