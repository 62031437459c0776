package nl.baken.access;

import static java.util.Objects.requireNonNull;

import java.util.regex.Pattern;

/** Somebody who works with Baken; the version keeps one from overwriting what another changed. */
public record Colleague(PersonId id, int version, String name, String login, boolean active) {

    static final String LOGIN = "[a-z0-9][a-z0-9._@+-]{1,99}";

    private static final Pattern FORM = Pattern.compile(LOGIN);

    public Colleague {
        requireNonNull(id, "id is null");
        if (name.isBlank()) {
            throw new IllegalArgumentException("a colleague needs a name");
        }
        if (!FORM.matcher(login).matches()) {
            throw new IllegalArgumentException("not a login: " + login);
        }
    }
}
