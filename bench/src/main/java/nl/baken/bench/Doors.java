package nl.baken.bench;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** The doors that answer somebody whom nobody knows yet, each with something that is known and the same that is not. */
final class Doors {

    private static final String PASSWORD = "een verkeerd wachtwoord";
    private static final String CODE = "1234 5678";

    private final SecureRandom random = new SecureRandom();
    private final Visitor visitor;
    private final Connection database;

    Doors(Visitor visitor, Connection database) {
        this.visitor = visitor;
        this.database = database;
    }

    List<Door> all() throws SQLException {
        visitor.open("/login");
        String expired = link("sanne", "- interval '1 second'", true);
        String traded = link("sanne", "- interval '1 second'", false);
        String starting = link("petra", "+ interval '1 day'", true);
        String joining = link("joining", "+ interval '1 day'", true);
        return List.of(
                new Door(
                        "signing in, wrong password",
                        "login known, unknown",
                        new Try(() -> signIn("sanne"), "sanne"),
                        new Try(() -> signIn("sonne"), "sonne")),
                new Door("opening a link", "expired, never made", opening(() -> expired), opening(this::token)),
                new Door("a code with a link", "expired, never made", coding(() -> expired), coding(this::token)),
                new Door(
                        "a wrong code with a link that works",
                        "of who starts over, of who is new",
                        coding(() -> starting),
                        coding(() -> joining)),
                new Door(
                        "choosing a password",
                        "code typed for a link that expired, for none",
                        choosing(() -> traded),
                        choosing(this::token)));
    }

    /** Takes the brake off. */
    void forget() throws SQLException {
        try (PreparedStatement statement = database.prepareStatement("delete from access.attempt")) {
            statement.executeUpdate();
        }
    }

    private String signIn(String login) {
        return visitor.told("/login", Map.of("login", login, "password", PASSWORD));
    }

    private Try opening(Supplier<String> link) {
        return new Try(() -> blank(link.get(), token -> visitor.told("/welcome/" + token)), "");
    }

    private Try coding(Supplier<String> link) {
        return new Try(() -> blank(link.get(), token -> visitor.told("/welcome/" + token, Map.of("code", CODE))), "");
    }

    private Try choosing(Supplier<String> invitation) {
        return new Try(
                () -> {
                    visitor.carry("baken_welcome", invitation.get());
                    return visitor.told("/welcome", Map.of("password", PASSWORD, "again", PASSWORD));
                },
                "");
    }

    private static String blank(String token, UnaryOperator<String> asking) {
        return asking.apply(token).replace(token, "");
    }

    private String token() {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** A link of a colleague, who is added when nobody has that login. */
    private String link(String login, String ends, boolean coded) throws SQLException {
        String token = token();
        try (PreparedStatement person = database.prepareStatement(
                        "insert into access.person (id, version, name, login, active) values (gen_random_uuid(), 0, 'Nieuw', ?, true) on conflict do nothing");
                PreparedStatement invitation = database.prepareStatement(
                        "insert into access.invitation (token_hash, person, ends_at, code_hash) select ?, id, now() "
                                + ends + ", ? from access.person where login = ?")) {
            person.setString(1, login);
            person.executeUpdate();
            invitation.setBytes(1, sha256(token));
            invitation.setBytes(2, coded ? sha256(token()) : null);
            invitation.setString(3, login);
            if (invitation.executeUpdate() != 1) {
                throw new IllegalStateException("nobody has login " + login);
            }
        }
        return token;
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * A door with two who knock on it.
     *
     * @param pair what is known and what is not
     */
    record Door(String name, String pair, Try known, Try unknown) {}

    /** Somebody who knocks, and what they were told the last time. */
    static final class Try {

        private final Supplier<String> asking;
        private final String typed;
        private String answer = "";

        /** @param typed what the answer repeats */
        Try(Supplier<String> asking, String typed) {
            this.asking = asking;
            this.typed = typed;
        }

        double milliseconds() {
            long begin = System.nanoTime();
            String told = asking.get();
            double took = (System.nanoTime() - begin) / 1e6;
            answer = typed.isEmpty() ? told : told.replace(typed, "");
            return took;
        }

        String answer() {
            return answer;
        }
    }
}
