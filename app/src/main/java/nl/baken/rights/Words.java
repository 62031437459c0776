package nl.baken.rights;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.baken.access.Action;
import nl.baken.logbook.Opened;
import nl.baken.logbook.ReadGate;
import nl.baken.vault.Place;
import nl.baken.vault.Sealed;
import nl.baken.vault.SealedText;
import nl.baken.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps what was said about a request, sealed under a key of its own. */
@Component
class Words {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.of("nl"));

    private final JdbcClient jdbc;
    private final Vault vault;
    private final ReadGate gate;

    Words(JdbcClient jdbc, Vault vault, ReadGate gate) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.gate = gate;
    }

    void enrol(RequestId id) {
        vault.enrol(id);
    }

    /**
     * What is said first stays: nothing that was said about a request is written over. A suspicion and an advice are said more
     * than once, and each is kept beside the earlier ones.
     */
    void add(RequestId id, Kind kind, String told) {
        if (told.isBlank()) {
            return;
        }
        UUID word = UUID.randomUUID();
        byte[] sealed = vault.seal(id.subject(), place(word), told).bytes();
        jdbc.sql("insert into rights.word (id, request, kind, told) values (?, ?, ?, ?) on conflict do nothing")
                .params(word, id.value(), kind.name(), sealed)
                .update();
    }

    /** What the caller may read of it, opened for what they do; what was said more than once in the order in which it was said. */
    Map<Kind, String> read(Action action, RequestId id, Collection<Kind> kinds) {
        List<Word> words = jdbc
                .sql("select id, kind, told from rights.word where request = ? order by said")
                .param(id.value())
                .query((row, number) -> new Word(
                        row.getObject("id", UUID.class),
                        Kind.valueOf(row.getString("kind")),
                        Sealed.of(row.getBytes("told"))))
                .list()
                .stream()
                .filter(word -> kinds.contains(word.kind()))
                .toList();
        Opened opened = gate.open(
                action, id, words.stream().map(word -> word.sealed(id)).toList());
        Map<Kind, String> told = new EnumMap<>(Kind.class);
        words.forEach(word -> opened.text(place(word.id()))
                .ifPresent(text -> told.merge(word.kind(), text, (before, then) -> before + "\n\n" + then)));
        return told;
    }

    /** The day of birth among what was read, as people write it. */
    static String born(Map<Kind, String> told) {
        return Optional.ofNullable(told.get(Kind.BIRTH_DATE))
                .map(LocalDate::parse)
                .map(DAY::format)
                .orElse("");
    }

    private static Place place(UUID word) {
        return new Place("rights.word", "told", word);
    }

    private record Word(UUID id, Kind kind, Sealed told) {

        SealedText sealed(RequestId request) {
            return new SealedText(request.subject(), place(id), told);
        }
    }

    /** What it is that was said; the letters are the points of UAVG art. 41(2). */
    enum Kind {
        NAME,
        BIRTH_DATE,
        ASKER,
        REACH,
        QUESTION,
        NUMBERS,
        SUSPICION,
        ADVICE,
        A,
        B,
        C,
        D,
        E,
        F,
        G,
        H;

        /** What a desk searches by. */
        static final List<Kind> FOR_SEARCHING = List.of(NAME, BIRTH_DATE, QUESTION, NUMBERS);

        /** The points that are weighed. */
        static final List<Kind> POINTS = List.of(A, B, C, D, E, F, G, H);
    }
}
