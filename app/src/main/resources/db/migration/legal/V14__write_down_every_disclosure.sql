-- Whatever leaves a record is a line: also what somebody gets to know about themselves (AVG art. 15 and 20), which has no covenant and
-- which nobody has to report back about; and that a desk may open where somebody can be found, which closes by itself on its last day.
alter table legal.share drop constraint share_way_check;
alter table legal.share drop constraint share_paper_check;
alter table legal.share drop constraint share_receiver_check;
alter table legal.share drop constraint share_shared_under_check;
alter table legal.share add constraint share_way_check
    check (way in ('HANDOVER', 'PAPER', 'REGION', 'CONFERENCE', 'PERSON', 'TRUST'));
alter table legal.share add constraint share_shared_under_check
    check (shared_under in ('OWN', 'COVENANT', 'BEFORE', 'PAPER', 'RIGHT'));
alter table legal.share add constraint share_paper_check
    check ((way in ('PAPER', 'PERSON')) = (third_party is not null)
        and (way = 'PAPER') = (shared_under = 'PAPER') and (way = 'PERSON') = (shared_under = 'RIGHT'));
alter table legal.share add constraint share_receiver_check
    check ((to_organisation is null) = (way in ('PAPER', 'PERSON'))
        and (to_post is null) = (way not in ('HANDOVER', 'CONFERENCE', 'TRUST')));
alter table legal.share add constraint share_person_check check (way not in ('PERSON', 'TRUST') or (back_due is null and not live));
create index on legal.share (record, to_post) where way = 'TRUST';

alter table legal.share_event drop constraint share_event_kind_check;
alter table legal.share_event add constraint share_event_kind_check
    check (kind in ('ACCEPTED', 'RETURNED', 'WITHDRAWN', 'REPORTED', 'REPORTED_BACK', 'DESTROYED', 'GROUND_CHANGED', 'OPENED'));

-- Somebody stays at a shelter until they leave, on a day that nobody knows before: only the last day of such a line moves, and only
-- who gave it moves it.
alter table legal.share add column moves boolean not null default false;
grant update (last_day) on legal.share to baken_app;
create function legal.keep_last_day() returns trigger
    language plpgsql set search_path = '' as $$
begin
    if not old.moves or not new.from_post = any (access.caller_posts()) then
        raise insufficient_privilege using message = 'until when something was shared does not change';
    end if;
    return new;
end $$;
revoke execute on function legal.keep_last_day() from public;
create trigger last_day_is_kept before update on legal.share for each row
    when (current_user = 'baken_app' and old.last_day is distinct from new.last_day) execute function legal.keep_last_day();

-- To whom exactly and why it was needed, of what has no other page of its own: sealed under the key of the record that it comes from.
create table legal.said (
    share   uuid primary key references legal.share (id),
    subject uuid  not null,
    words   bytea not null
);
grant select, insert on legal.said to baken_app;
alter table legal.said enable row level security;
alter table legal.said force row level security;
create policy said_read on legal.said for select to baken_app
    using ((select access.caller_plays('AUDITOR')) or exists (
        select from legal.share s where s.id = said.share and s.from_post = any ((select access.caller_posts())::uuid[])));
create policy said_written on legal.said for insert to baken_app
    with check (exists (select from legal.share s where s.id = said.share and s.from_person = (select access.caller())
        and s.from_post = any ((select access.caller_posts())::uuid[])));
create policy said_found on legal.said for select to current_user using (true);
create policy said_destroyed on legal.said for delete to current_user using (true);

alter table legal.field no force row level security;
insert into legal.field (field, category, valid_from) values
    ('dossiers.whereabouts', 'HOUSING', '2000-01-01'),
    ('dossiers.nature.exploitation', 'SITUATION', '2000-01-01'),
    ('dossiers.nature.municipality', 'HOUSING', '2000-01-01'),
    ('dossiers.nature.sex', 'IDENTIFICATION', '2000-01-01'),
    ('dossiers.nature.ageBand', 'IDENTIFICATION', '2000-01-01'),
    ('dossiers.nature.nationalityGroup', 'NATIONALITY', '2000-01-01'),
    ('dossiers.nature.source', 'SITUATION', '2000-01-01'),
    ('network.wish.kind', 'CARE', '2000-01-01'),
    ('network.wish.children', 'RELATIONS', '2000-01-01'),
    ('network.wish.urgency', 'SITUATION', '2000-01-01'),
    ('rights.passage.name', 'IDENTIFICATION', '2000-01-01'),
    ('rights.passage.number', 'CONTACT', '2000-01-01'),
    ('rights.passage.fact', 'SITUATION', '2000-01-01'),
    ('rights.passage.told', 'SITUATION', '2000-01-01');
alter table legal.field force row level security;

-- Whether a regime admits a category of data now: BGS art. 1.9 keeps nationality out of B and C, and nobody gave it to D.
create function legal.admits(its_regime text, its_category text) returns boolean
    language sql stable set search_path = '' as $$
    select exists (
        select from legal.regime_category c
        where c.regime = its_regime and c.category = its_category
          and c.valid_from <= current_date and (c.valid_until is null or c.valid_until > current_date))
$$;
revoke execute on function legal.admits(text, text) from public;
grant execute on function legal.admits(text, text) to baken_app;

-- As before, and the words with which its lines were explained go as well: the lines themselves are codes, and stay.
create or replace function legal.write_gone(which uuid, all_of uuid[], destroyed_keys int, destroyed_rows int) returns void
    language plpgsql set search_path = '' as $$
declare
    list uuid;
begin
    update legal.destruction_line l
    set outcome = 'DESTROYED', keys = destroyed_keys, rows = destroyed_rows, at = now()
    from legal.destruction d
    where d.id = l.destruction and d.confirmed_by = access.caller() and l.record = which and l.outcome is null
    returning l.destruction into strict list;
    insert into legal.gone (record, destruction) select r, list from unnest(all_of) r on conflict do nothing;
    delete from legal.expiry where record = any (all_of);
    delete from legal.said where subject = any (all_of);
    delete from access.following where record = any (all_of) or leader = any (all_of);
    delete from access.tie where record = any (all_of);
end $$;
