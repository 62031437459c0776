-- The timeline of a signal tells what a receiver did with a handover of it. The receiver has no tie to the signal and may
-- not write there, and the next holder of the signal has no tie to the handover and may not read here: so the lines of
-- the receiver carry the signal and the number, and whoever is tied to the signal sees those lines, and nothing more.
alter table handovers.timeline add column signal uuid;
alter table handovers.timeline add column number text;

alter table handovers.timeline no force row level security;
alter table handovers.handover no force row level security;
update handovers.timeline t set signal = h.signal, number = h.number from handovers.handover h where h.id = t.handover;
alter table handovers.handover force row level security;
alter table handovers.timeline force row level security;

alter table handovers.timeline alter column signal set not null;
alter table handovers.timeline alter column number set not null;
create index on handovers.timeline (signal);

drop policy timeline_written on handovers.timeline;
create policy timeline_written on handovers.timeline for insert to baken_app
    with check (person = (select access.caller()) and exists (select from handovers.handover h
        where h.id = timeline.handover and h.signal = timeline.signal and h.number = timeline.number));
create policy timeline_heard on handovers.timeline for select to baken_app
    using (step in ('ACCEPT', 'GIVE_BACK', 'REPORT') and exists (select from access.tie t where t.record = timeline.signal));
