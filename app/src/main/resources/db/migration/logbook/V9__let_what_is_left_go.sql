-- As V5, and also what had no term yet: lines of before there were codes, and appointments that were decided. A rule that was
-- refused keeps its line: without it the rule would count as confirmed.
create policy reading_looked_at on logbook.reading_before for select to current_user using (true);
create policy reading_pruned on logbook.reading_before for delete to current_user using (true);
create policy appointment_looked_at on access.appointment for select to current_user using (true);
create policy appointment_pruned on access.appointment for delete to current_user using (true);
create policy appointment_seen_looked_at on access.appointment_seen for select to current_user using (true);
create policy appointment_seen_pruned on access.appointment_seen for delete to current_user using (true);

create or replace function logbook.prune_reviews() returns int
    language plpgsql security definer set search_path = '' as $$
declare
    over timestamptz;
    notes uuid[];
    gone int;
    one int;
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
    get diagnostics one = row_count;
    gone := gone + one;
    delete from logbook.reading_before b where b.at < over;
    get diagnostics one = row_count;
    gone := gone + one;
    delete from access.appointment a where a.decided_at < over and (a.person is not null or a.outcome = 'CONFIRMED');
    get diagnostics one = row_count;
    return gone + one;
end $$;
