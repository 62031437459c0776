-- What was flagged and what was read in an emergency goes when its lines go: after the term of the log of acts, three years at the
-- least, reviewed, and while nobody holds the logs. The words go with it, and so do their keys.
create policy flagged_looked_at on logbook.flagged for select to current_user using (true);
create policy flagged_pruned on logbook.flagged for delete to current_user using (true);
create policy review_looked_at on logbook.review for select to current_user using (true);
create policy review_pruned on logbook.review for delete to current_user using (true);
create policy emergency_looked_at on access.emergency for select to current_user using (true);
create policy emergency_pruned on access.emergency for delete to current_user using (true);

create function logbook.prune_reviews() returns int
    language plpgsql security definer set search_path = '' as $$
declare
    over timestamptz;
    notes uuid[];
    gone int;
    emergencies int;
begin
    select now() - make_interval(years => greatest(t.years, 3)) into over
    from logbook.term t
    where t.log = 'ACTS' and t.valid_from <= current_date and (t.valid_until is null or t.valid_until > current_date);
    if over is null or exists (select from logbook.hold h where h.lifted_on is null and h.until >= current_date) then
        return 0;
    end if;
    delete from logbook.flagged f where f.review is not null and f.at < over;
    get diagnostics gone = row_count;
    with done as (
        delete from logbook.review r where not exists (select from logbook.flagged f where f.review = r.id) returning r.id
    )
    select array_agg(d.id) into notes from done d;
    perform vault.destroy(notes);
    delete from access.emergency e where e.verdict is not null and e.begun_at < over;
    get diagnostics emergencies = row_count;
    return gone + emergencies;
end $$;
revoke execute on function logbook.prune_reviews() from public;
grant execute on function logbook.prune_reviews() to baken_door;
