-- Somebody who goes on while being told to wait is a peak of its own.
alter table logbook.peak drop constraint peak_kind_check;
alter table logbook.peak add constraint peak_kind_check check (kind in ('ACCOUNT', 'REGION', 'SESSION', 'HURRY', 'RECEIPTS'));
