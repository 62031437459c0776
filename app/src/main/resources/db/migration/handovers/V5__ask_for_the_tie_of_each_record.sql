-- See the migration of the same name in signals: one lookup for each record shown, never all ties of the caller.
alter policy handover_tied on handovers.handover
    using (exists (select from access.tie t where t.record = handover.id offset 0));
alter policy timeline_tied on handovers.timeline
    using (exists (select from handovers.handover h where h.id = timeline.handover offset 0));
alter policy item_shared on handovers.item
    using (exists (select from handovers.handover h where h.id = item.handover
        and (h.state in ('OFFERED', 'ACCEPTED', 'FINISHED') or h.from_post = any ((select access.caller_posts())::uuid[])) offset 0));
alter policy remark_shared on handovers.remark
    using (exists (select from handovers.handover h where h.id = remark.handover
        and (h.state in ('OFFERED', 'ACCEPTED', 'FINISHED') or remark.kind = 'RETURN'
            or h.from_post = any ((select access.caller_posts())::uuid[])) offset 0));
