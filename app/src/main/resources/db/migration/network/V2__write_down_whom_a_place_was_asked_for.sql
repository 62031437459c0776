-- Asking a shelter to keep a place tells it about somebody: what they need, and once they come who they are. On which ground that
-- may be told stands with the placement, and the line of the ledger with it; of those that were held before, nobody was asked.
alter table network.placement add column ground text check (ground <> '');
alter table network.placement add column told uuid;
alter table network.placement add column told_on date;
alter table network.placement add constraint shelter_is_told_on_a_ground
    check (state <> 'HELD' or (ground is not null and told is not null and told_on is not null)) not valid;
grant update (ground, told, told_on) on network.placement to baken_app;

-- The ledger is written by the rows themselves. Held: a line without a name, of which the shelter keeps nothing when it ends by
-- itself. Placed: the same line, now with who it is, as long as they stay; the shelter is asked about it each year, and after they
-- left whether it is destroyed.
create function network.write_share() returns trigger
    language plpgsql set search_path = '' as $$
begin
    if new.state = 'HELD' then
        insert into legal.share (id, number, way, record, municipality, from_post, from_organisation, from_person, third_party, purpose,
                                 ground, shared_under, shared_on, last_day, live, moves)
        select new.told, 'H' || substr(new.number, 2) || '-' || new.version, 'PAPER', new.record, '', p.id, p.organisation,
               access.caller(), 'SHELTER', 'HELP', new.ground, 'PAPER', new.told_on, (new.held_until at time zone 'Europe/Amsterdam')::date,
               false, true
        from access.post p where p.id = access.held_by_caller(new.record);
        insert into legal.share_item (share, position, field, category, subject, secret)
        select new.told, t.position - 1, t.field,
               coalesce((select f.category from legal.field f where f.field = t.field and f.valid_from <= new.told_on
                         order by f.valid_from desc limit 1), t.field),
               new.record, false
        from unnest(array['network.wish.kind', 'network.wish.urgency', 'network.wish.children', 'dossiers.nature.sex', 'dossiers.nature.ageBand'])
            with ordinality t (field, position);
    elsif new.state = 'PLACED' and new.told is not null then
        if old.state = 'HELD' then
            insert into legal.share_item (share, position, field, category, subject, secret)
            select new.told, 5 + t.position, t.field, f.category, new.record, false
            from unnest(array['dossiers.holding.name', 'dossiers.holding.birthDate']) with ordinality t (field, position)
            join legal.field f on f.field = t.field;
        end if;
        update legal.share set live = true, last_day = new.end_on,
            back_due = coalesce(back_due, (new.placed_on + make_interval(months => (
                select p.back_months from legal.period p where p.valid_from <= new.placed_on order by p.valid_from desc limit 1)))::date)
        where id = new.told;
    elsif new.state = 'LEFT' and new.told is not null then
        update legal.share set last_day = new.closed_on where id = new.told;
    end if;
    return null;
end $$;
revoke execute on function network.write_share() from public;
create trigger shares_are_written after update of state, end_on on network.placement for each row
    when ((old.state, old.end_on) is distinct from (new.state, new.end_on)) execute function network.write_share();
