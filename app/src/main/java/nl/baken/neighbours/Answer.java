package nl.baken.neighbours;

import java.util.List;
import java.util.Locale;

/** What came of a question to one neighbour. */
record Answer(Kind kind, List<Contact> desks) {

    Answer {
        desks = List.copyOf(desks);
    }

    static Answer of(Kind kind) {
        return new Answer(kind, List.of());
    }

    static Answer of(Reply reply) {
        return switch (reply.outcome()) {
            case HIT -> new Answer(Kind.HIT, reply.desks());
            case NONE -> of(Kind.NONE);
            case OTHER_VERSION -> of(Kind.OTHER_VERSION);
        };
    }

    /** Whether they know it too, or why nobody can tell. */
    enum Kind {
        HIT,
        NONE,
        OTHER_VERSION,
        BUSY,
        REFUSED,
        SILENT;

        public String labelKey() {
            return "neighbours.answer." + name().toLowerCase(Locale.ROOT);
        }

        public String badge() {
            return switch (this) {
                case HIT -> "warning";
                case NONE -> "neutral";
                case OTHER_VERSION, BUSY, REFUSED, SILENT -> "inactive";
            };
        }
    }
}
