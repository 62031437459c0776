-- The order of the list of signals: open ones by their date, then the others by their receipt. A page of it reads only that
-- page, instead of everything that the reader may see.
create index signal_listed on signals.signal (
    (state in ('NEW', 'ENRICHING', 'WITH_DIRECTOR')) desc,
    (case when state in ('NEW', 'ENRICHING', 'WITH_DIRECTOR') then due end),
    received_on desc,
    number);
