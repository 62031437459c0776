-- Under what each handover was shared. Those of before covenants were known keep their ground and stay readable, and say so;
-- a new one can never be among them.
alter table handovers.handover add column shared_under text not null default 'BEFORE';
alter table handovers.handover alter column shared_under drop default;
alter table handovers.handover add column covenant uuid;
alter table handovers.handover add column regime text;
alter table handovers.handover
    add check (shared_under in ('OWN', 'COVENANT', 'BEFORE')),
    add check ((covenant is not null) = (shared_under = 'COVENANT')),
    add check ((regime is null) = (shared_under = 'BEFORE'));
create index on handovers.handover (covenant);

-- Which of the shared texts are under medical secrecy, and on what conditions its supplier gave them (WGS art. 2.29).
alter table handovers.item add column secret boolean not null default false;
alter table handovers.remark drop constraint remark_kind_check;
alter table handovers.remark add constraint remark_kind_check check (kind in ('NECESSITY', 'RETURN', 'OUTCOME', 'CONDITIONS'));

-- Nobody brings a handover under another rule than the one it was shared under, nor sends it to other desks.
create function handovers.keep_basis() returns trigger
    language plpgsql set search_path = '' as $$
begin
    raise insufficient_privilege using message = 'what a handover was shared under does not change';
end $$;
revoke execute on function handovers.keep_basis() from public;
create trigger basis_is_kept before update on handovers.handover for each row
    when (current_user = 'baken_app' and (old.shared_under, old.covenant, old.regime, old.signal, old.from_post, old.to_post)
        is distinct from (new.shared_under, new.covenant, new.regime, new.signal, new.from_post, new.to_post))
    execute function handovers.keep_basis();

alter policy handover_offered on handovers.handover
    with check (from_post = any ((select access.caller_posts())::uuid[])
        and from_person = (select access.caller())
        and exists (select from access.tie t where t.record = signal and t.post = from_post and t.kind = 'HOLDER')
        and case shared_under
            when 'OWN' then legal.is_own(from_post, to_post)
            when 'COVENANT' then legal.is_open(covenant, from_post, to_post)
            else false
        end);

-- The offerer goes on seeing what they gave. The receiver reads as long as the handover stands and the covenant is in force
-- for both organisations: it is asked at each reading, so that an end of it closes everything at once.
alter policy item_shared on handovers.item
    using (exists (select from handovers.handover h where h.id = item.handover
        and (h.from_post = any ((select access.caller_posts())::uuid[])
            or (h.state in ('OFFERED', 'ACCEPTED', 'FINISHED')
                and (h.shared_under <> 'COVENANT' or legal.is_open(h.covenant, h.from_post, h.to_post))))
        offset 0));
alter policy remark_shared on handovers.remark
    using (exists (select from handovers.handover h where h.id = remark.handover
        and (h.from_post = any ((select access.caller_posts())::uuid[])
            or ((h.state in ('OFFERED', 'ACCEPTED', 'FINISHED') or remark.kind = 'RETURN')
                and (h.shared_under <> 'COVENANT' or legal.is_open(h.covenant, h.from_post, h.to_post))))
        offset 0));
