-- How long the register keeps a breach after it was closed. Article 33(5) GDPR asks for the register and names no term; article
-- 5(1)(e) asks for an end. Five years is ours, as long as the logs that tell who read; a region that wants longer adds a row.
create table breaches.term (
    years       int  not null check (years >= 3),
    article     text not null check (article <> ''),
    valid_from  date primary key,
    valid_until date check (valid_until > valid_from)
);
insert into breaches.term (years, article, valid_from) values (5, 'AVG art. 5(1)(e), 33(5)', '2018-05-25');
grant select on breaches.term to baken_app;

create policy word_looked_at on breaches.word for select to current_user using (true);
create policy word_pruned on breaches.word for delete to current_user using (true);

-- A closed breach goes with all that was said of it and the key of that: after its term, read by who supervises, and while
-- nobody holds the logs.
create function breaches.prune() returns int
    language plpgsql security definer set search_path = '' as $$
declare
    over timestamptz;
    past uuid[];
begin
    select now() - make_interval(years => t.years) into over
    from breaches.term t
    where t.valid_from <= current_date and (t.valid_until is null or t.valid_until > current_date);
    if over is null or exists (select from logbook.hold h where h.lifted_on is null and h.until >= current_date) then
        return 0;
    end if;
    select array_agg(b.id) into past
    from breaches.breach b
    where b.stage = 'CLOSED' and b.closed_at < over and b.seen_by is not null;
    delete from breaches.word w where w.breach = any (past);
    delete from breaches.breach b where b.id = any (past);
    perform vault.destroy(past);
    return coalesce(cardinality(past), 0);
end $$;
revoke execute on function breaches.prune() from public;
grant usage on schema breaches to baken_door;
grant execute on function breaches.prune() to baken_door;
