package nl.baken.signals;

import static java.util.Objects.requireNonNull;

import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;

/** What became of signals in a module that builds on this one, to be told in their timelines. */
public interface Sequel {

    /** The lines about these signals that the caller may see, in any order. */
    List<Line> of(Collection<SignalId> signals);

    /** One thing that happened with a signal: a code and a number, when and by whom. */
    record Line(SignalId signal, LocalDateTime at, String code, String detail, String by) {

        public Line {
            requireNonNull(signal, "signal is null");
            requireNonNull(at, "at is null");
        }
    }
}
