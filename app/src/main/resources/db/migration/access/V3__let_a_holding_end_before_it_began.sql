-- Somebody appointed by mistake never held the post; a holding that began leaves its days behind.
grant delete on access.holding to baken_app;
create policy holding_withdrawn on access.holding for delete to baken_app
    using ((select access.caller_plays('ADMINISTRATOR')) and valid_from >= current_date);
