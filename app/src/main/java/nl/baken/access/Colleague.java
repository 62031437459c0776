package nl.baken.access;

import static java.util.Objects.requireNonNull;

import java.util.Locale;

/** Somebody who works with Baken; the version keeps one from overwriting what another changed. */
public record Colleague(PersonId id, int version, String name, String login, boolean active) {

    /** What a new login looks like; an older one only has to be in lower case, as it is typed. */
    static final String LOGIN = "[a-z0-9][a-z0-9._@+-]{1,99}";

    public Colleague {
        requireNonNull(id, "id is null");
        if (name.isBlank()) {
            throw new IllegalArgumentException("a colleague needs a name");
        }
        if (login.isBlank() || !login.equals(login.toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException("not a login: " + login);
        }
    }
}
