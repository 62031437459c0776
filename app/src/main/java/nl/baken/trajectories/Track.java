package nl.baken.trajectories;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A part of a lane.
 *
 * @param domain a code of LIFE_DOMAIN in the care lane, of LAW_MATTER in the law lane
 */
public record Track(Lane lane, String domain) {

    /** How a track is sent by a form; nothing is chosen when it is empty. */
    static final String FORM = "|(CARE|LAW):[A-Z0-9_]{1,40}";

    private static final Pattern DOMAIN = Pattern.compile("[A-Z0-9_]{1,40}");

    public Track {
        requireNonNull(lane, "lane is null");
        if (!DOMAIN.matcher(domain).matches()) {
            throw new IllegalArgumentException("not a code: " + domain);
        }
    }

    static Track care(String domain) {
        return new Track(Lane.CARE, domain);
    }

    static Track law(Matter matter) {
        return new Track(Lane.LAW, matter.name());
    }

    /** The track that a form sent. */
    static Optional<Track> parse(String code) {
        int colon = code.indexOf(':');
        if (colon < 0 || !code.matches("(CARE|LAW):[A-Z0-9_]{1,40}")) {
            return Optional.empty();
        }
        return Optional.of(new Track(Lane.valueOf(code.substring(0, colon)), code.substring(colon + 1)));
    }

    public String code() {
        return lane + ":" + domain;
    }

    /** The code list in which its label stands. */
    public String list() {
        return switch (lane) {
            case CARE -> "LIFE_DOMAIN";
            case LAW -> "LAW_MATTER";
        };
    }
}
