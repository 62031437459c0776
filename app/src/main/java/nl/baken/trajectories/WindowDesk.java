package nl.baken.trajectories;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;
import nl.baken.access.Callers;
import nl.baken.access.PersonId;
import nl.baken.dossiers.DossierCard;
import nl.baken.dossiers.DossierId;
import nl.baken.shared.Refused;
import nl.baken.trajectories.History.Done;
import nl.baken.trajectories.Window.Nature;
import nl.baken.trajectories.Window.Span;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets terms of the law run for a person, each counted by its row of law, and ends them for a reason. */
@Service
@Transactional
public class WindowDesk {

    private final Cases cases;
    private final Windows windows;
    private final Clocks clocks;
    private final Births births;
    private final History history;

    WindowDesk(Cases cases, Windows windows, Clocks clocks, Births births, History history) {
        this.cases = cases;
        this.windows = windows;
        this.clocks = clocks;
        this.births = births;
        this.history = history;
    }

    /** A reflection period or a permit that was granted on a day. */
    public WindowId start(DossierId id, Granting granted) {
        DossierCard card = cases.adding(id);
        cases.requireColleague(card, granted.owner());
        LocalDate from = granted.on();
        LocalDate due = clocks.end(granted.nature().kind().term(), from);
        LocalDate report = granted.nature().kind().isReflection() ? clocks.end(WindowKind.REPORTING, from) : null;
        Span span = new Span(from, due, from, null, report == null || report.isAfter(due) ? null : report, null);
        return added(new Window(WindowId.next(), id, 1, granted.nature(), span, granted.owner(), null));
    }

    /** Watches the eighteenth birthday: of its day, which tells when somebody was born, only the month is kept to be told of. */
    public WindowId watchMajority(DossierId id) {
        cases.adding(id);
        LocalDate majority = births.majority(id).orElseThrow(() -> new Refused("trajectories.refused.birth"));
        LocalDate today = clocks.today();
        if (!majority.isAfter(today)) {
            throw new Refused("trajectories.refused.adult");
        }
        LocalDate due = majority.withDayOfMonth(1);
        LocalDate from = due.isBefore(today) ? due : today;
        Span span = new Span(from, due, from, null, null, null);
        PersonId owner = Callers.current().person();
        return added(new Window(WindowId.next(), id, 1, new Nature(WindowKind.ADULTHOOD, null), span, owner, null));
    }

    /** The person reported to the police on a day, as each month of the reflection period asks. */
    public void report(DossierId id, WindowId window, int version, LocalDate on) {
        Window known = seen(id, window, version);
        keep(known.reported(on, clocks.end(WindowKind.REPORTING, on)), Done.REPORTED, on.toString());
    }

    /** A permit was extended from a day on. */
    public void renew(DossierId id, WindowId window, int version, LocalDate from) {
        Window known = seen(id, window, version);
        keep(known.renewed(from, clocks.end(known.nature().kind().term(), from)), Done.RENEWED, from.toString());
    }

    /** Somebody has seen the warning that is there; the next one comes in its time. */
    public void see(DossierId id, WindowId window) {
        cases.moving(id);
        Window known = windows.find(id, window).window();
        int days = clocks.unseen(known).orElseThrow(() -> new Refused("trajectories.refused.warning"));
        keep(known.warned(days), Done.SEEN, String.valueOf(days));
    }

    /** It ends for a reason, a code of WINDOW_END that goes with its kind, on a day that has come. */
    public void end(DossierId id, WindowId window, int version, Window.Ending ending, String said) {
        Window ended = seen(id, window, version).end(ending.reason(), ending.on());
        keep(ended, Done.ENDED, ending.reason());
        windows.tell(ended, said);
    }

    private WindowId added(Window window) {
        if (!windows.add(window)) {
            throw new Refused(
                    window.nature().kind().isReflection() ? "trajectories.refused.once" : "trajectories.refused.runs");
        }
        history.write(
                window.dossier(),
                window.id(),
                Done.STARTED,
                window.span().begunOn().toString());
        cases.tell(window.dossier());
        return window.id();
    }

    private void keep(Window window, Done done, String detail) {
        windows.save(window);
        history.write(window.dossier(), window.id(), done, detail);
        cases.tell(window.dossier());
    }

    private Window seen(DossierId id, WindowId window, int version) {
        cases.moving(id);
        Window known = windows.find(id, window).window();
        if (known.version() != version) {
            throw new Refused("trajectories.refused.changed");
        }
        return known;
    }

    /** What was granted, when, and who watches it. */
    public record Granting(WindowKind kind, @Nullable String route, LocalDate on, PersonId owner) {
        public Granting {
            requireNonNull(on, "on is null");
            requireNonNull(owner, "owner is null");
            if (kind == WindowKind.ADULTHOOD) {
                throw new Refused("trajectories.refused.granting");
            }
            if (kind == WindowKind.PERMIT
                    && Optional.ofNullable(route).orElse("").isBlank()) {
                throw new Refused("trajectories.refused.route");
            }
        }

        Nature nature() {
            return new Nature(kind, kind == WindowKind.PERMIT ? route : null);
        }
    }
}
