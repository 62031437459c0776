-- A post that once held a record worked on it, and goes on being related to it; one that only reads along is not.
alter table access.tie add column held boolean not null default false;
update access.tie set held = true where kind = 'HOLDER';
create function access.remember_holding() returns trigger
    language plpgsql set search_path = '' as $$
begin
    new.held := new.held or new.kind = 'HOLDER';
    return new;
end $$;
revoke execute on function access.remember_holding() from public;
create trigger holding_is_remembered before insert or update on access.tie for each row execute function access.remember_holding();

-- Whether the work of the caller has to do with a record at this moment: a post that they act for today holds it, held it,
-- or was given it to read; or they broke the glass for it. The chain director reads every signal along by office: that alone
-- is no relation to the case.
create function access.caller_is_related(which uuid) returns boolean
    language sql stable security definer set search_path = '' as $$
    select exists (
            select from access.tie t
            join access.post p on p.id = t.post
            where t.record = which and t.kind <> 'NONE' and t.post = any (access.caller_posts())
              and (t.held or p.role <> 'CHAIN_DIRECTOR'))
        or which = any (access.emergencies())
$$;
revoke execute on function access.caller_is_related(uuid) from public;
grant execute on function access.caller_is_related(uuid) to baken_app;
