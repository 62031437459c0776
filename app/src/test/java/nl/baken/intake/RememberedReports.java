package nl.baken.intake;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import nl.baken.access.Access;
import nl.baken.access.Role;
import nl.baken.access.TestRegion;
import nl.baken.shared.Id;

/** A register that keeps what it is given in memory, and lets the focal point of Hilversum answer for all of it. */
final class RememberedReports implements Register {

    final List<Report> reports = new CopyOnWriteArrayList<>();
    final List<Id> signals = new CopyOnWriteArrayList<>();
    final List<String> supplements = new CopyOnWriteArrayList<>();

    private final Access access;

    RememberedReports(Access access) {
        this.access = access;
    }

    @Override
    public boolean isAttended() {
        return true;
    }

    @Override
    public Id register(Report report) {
        Id signal = new ReportedSignal(UUID.randomUUID());
        access.hold(signal, TestRegion.post(TestRegion.HILVERSUM, Role.FOCAL_POINT));
        reports.add(report);
        signals.add(signal);
        return signal;
    }

    @Override
    public void supplement(Id signal, String text) {
        supplements.add(text);
    }
}
