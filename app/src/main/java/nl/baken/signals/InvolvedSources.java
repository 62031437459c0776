package nl.baken.signals;

import java.util.List;
import java.util.UUID;
import nl.baken.linking.Clue;
import nl.baken.linking.Sources;
import nl.baken.logbook.Opened;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The people named in signals. */
@Component
class InvolvedSources implements Sources {

    private final JdbcClient jdbc;
    private final InvolvedPeople people;

    InvolvedSources(JdbcClient jdbc, InvolvedPeople people) {
        this.jdbc = jdbc;
        this.people = people;
    }

    @Override
    public String table() {
        return "signals.involved";
    }

    @Override
    public List<Source> after(UUID last, int most) {
        return jdbc.sql("""
                        select id, signal, subject, role, sex, age_band, nationality_group, name, phone, at, by
                        from signals.involved where id > ? order by id limit ? for no key update
                        """).params(last, most).query(InvolvedPeople::involved).list().stream()
                .map(it -> new Source(it.id(), it.signal().value(), it.subject(), it.sealedTexts()))
                .toList();
    }

    @Override
    public List<Clue> clues(Source source, Opened opened) {
        return Clue.person(name(source, opened), null, phone(source, opened), "");
    }

    @Override
    public void index(Source source, Opened opened) {
        jdbc.sql("delete from signals.involved_index where involved = ?")
                .param(source.id())
                .update();
        people.index(source.id(), name(source, opened), phone(source, opened));
    }

    private static String name(Source source, Opened opened) {
        return opened.text(Involved.namePlace(source.id())).orElse("");
    }

    private static String phone(Source source, Opened opened) {
        return opened.text(Involved.phonePlace(source.id())).orElse("");
    }
}
