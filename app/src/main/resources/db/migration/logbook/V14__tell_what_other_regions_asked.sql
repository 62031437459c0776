-- What another installation asked is answered at the door, where no colleague is signed in: there it is written down as well, also
-- whose data it touched.
grant insert on logbook.processing to baken_door;
create policy processing_at_the_door on logbook.processing for insert to baken_door with check (operation = 'ANSWER_NEIGHBOURS');

-- What says to come from another installation and does not is counted, and a peak of it is looked at.
alter table logbook.peak drop constraint peak_kind_check;
alter table logbook.peak add constraint peak_kind_check
    check (kind in ('ACCOUNT', 'REGION', 'SESSION', 'HURRY', 'RECEIPTS', 'NEIGHBOURS'));
