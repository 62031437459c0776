package nl.baken.access;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells which passwords others would try first: those that leaked most, words, names, rows of keys, days, and what everybody
 * knows of this place and this person.
 *
 * <p>Source: D. L. Wheeler, "zxcvbn: Low-Budget Password Strength Estimation", USENIX Security 2016.
 */
@Component
class Guessing {

    /** Ten thousand million guesses or more: two words of this place with something between them are less. */
    private static final int HARD = 4;

    /** Longer is not looked at: work grows with the square of it. */
    private static final int LOOKED_AT = 100;

    /** Words that do not belong in a password here, whatever the lists say. */
    private static final List<String> OF_THIS_PLACE = List.of(
            "baken",
            "mensenhandel",
            "uitbuiting",
            "slachtoffer",
            "melding",
            "signaal",
            "dossier",
            "regio",
            "gemeente",
            "politie",
            "veiligheidshuis",
            "ketenregisseur",
            "zorgcoordinator",
            "aandachtsfunctionaris",
            "beheerder",
            "medewerker",
            "welkom",
            "wachtwoord",
            "geheim",
            "inloggen");

    private final Zxcvbn lists = new Zxcvbn();
    private final JdbcClient jdbc;

    Guessing(@Qualifier("door") DataSource door) {
        this.jdbc = JdbcClient.create(door);
    }

    /** Whether this password of a person would be among the first that somebody tries. */
    boolean isEasy(PersonId person, String password) {
        String looked = password.substring(0, Math.min(password.length(), LOOKED_AT));
        return lists.measure(looked, known(person)).getScore() < HARD;
    }

    private List<String> known(PersonId person) {
        List<String> words = new ArrayList<>(OF_THIS_PLACE);
        jdbc.sql("""
                        select p.name || ' ' || p.login || ' ' || coalesce(string_agg(o.name, ' '), '')
                        from access.person p
                        left join access.holding h on h.person = p.id
                        left join access.post s on s.id = h.post
                        left join access.organisation o on o.id = s.organisation
                        where p.id = ?
                        group by p.id, p.name, p.login
                        """)
                .param(person.value())
                .query(String.class)
                .list()
                .forEach(about -> words.addAll(Arrays.asList(about.split("[^\\p{L}\\p{N}]+"))));
        words.removeIf(word -> word.length() < 3);
        return words;
    }
}
