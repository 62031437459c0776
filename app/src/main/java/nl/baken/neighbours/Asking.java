package nl.baken.neighbours;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.baken.access.Action;
import nl.baken.legal.Consultation;
import nl.baken.legal.Share.Item;
import nl.baken.legal.ShareLedger;
import nl.baken.linkage.Identifier;
import nl.baken.linking.Identified;
import nl.baken.linking.Identifying;
import nl.baken.linking.Traces;
import nl.baken.neighbours.Questions.About;
import nl.baken.vault.PairKey;
import nl.baken.vault.PairKeys;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Prepares what each neighbour is asked about a record. Before anything goes out, the logbook has a line for each data subject and
 * the ledger a share for each neighbour, in the same transaction; when these cannot be written, nobody is asked.
 */
@Component
class Asking {

    // How many hashes there are would tell how much is known: some that match nothing make it even.
    private static final int EVEN = 10;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Identifying identifying;
    private final Questions questions;
    private final ShareLedger ledger;
    private final PairKeys keys;
    private final Voice voice;

    Asking(Identifying identifying, Questions questions, ShareLedger ledger, PairKeys keys, Voice voice) {
        this.identifying = identifying;
        this.questions = questions;
        this.ledger = ledger;
        this.keys = keys;
        this.voice = voice;
    }

    /** A question that is written down and may go out. */
    record Ready(UUID id, Neighbour to, PairKey key, Inquiry inquiry) {}

    /** What to ask these neighbours; nothing when nothing in the record identifies anybody. */
    @Transactional
    public List<Ready> prepare(About about, List<Neighbour> neighbours) {
        List<Identified> known = identifying.in(about.record(), Action.ASK_NEIGHBOURS);
        List<Identifier> identifiers = known.stream()
                .map(Identified::identifier)
                .distinct()
                .limit(Inquiry.MOST)
                .toList();
        if (identifiers.isEmpty()) {
            return List.of();
        }
        Contact desk = voice.of(about.desk(), identifying.isVeiled(about.record()));
        return neighbours.stream()
                .flatMap(neighbour -> ready(about, neighbour, desk, known, identifiers).stream())
                .toList();
    }

    private Optional<Ready> ready(
            About about, Neighbour neighbour, Contact desk, List<Identified> known, List<Identifier> identifiers) {
        Optional<PairKey> key = keys.of(neighbour.id().value());
        UUID id = UUID.randomUUID();
        questions.add(id, neighbour.id(), about, identifiers.size());
        if (key.isEmpty()) {
            questions.answer(id, Answer.of(Answer.Kind.REFUSED));
            return Optional.empty();
        }
        ledger.write(new Consultation(
                () -> id,
                about.record(),
                about.desk(),
                new Consultation.To(neighbour.organisation(), neighbour.terms().covenant()),
                new Consultation.Right(about.purpose(), neighbour.terms().ground()),
                items(known, identifiers)));
        return key.map(its -> new Ready(
                id, neighbour, its, new Inquiry(Traces.VERSION, about.purpose(), desk, hashes(its, identifiers))));
    }

    private static List<Item> items(List<Identified> known, List<Identifier> identifiers) {
        return known.stream()
                .filter(one -> identifiers.contains(one.identifier()))
                .map(one -> new Item(
                        "neighbours.item." + one.identifier().sort().name().toLowerCase(Locale.ROOT),
                        one.subject(),
                        false))
                .distinct()
                .toList();
    }

    static List<String> hashes(PairKey key, List<Identifier> identifiers) {
        int even = Math.min(Inquiry.MOST, (identifiers.size() + EVEN - 1) / EVEN * EVEN);
        List<String> hashes = new ArrayList<>(Stream.concat(
                        identifiers.stream().map(identifier -> Marks.token(key, identifier)),
                        Stream.generate(Asking::drawn).limit(even - identifiers.size()))
                .toList());
        Collections.shuffle(hashes, RANDOM);
        return List.copyOf(hashes);
    }

    /** 32 signs of chance: as a hash it matches nothing, and as a number it is used once. */
    static String drawn() {
        byte[] bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
