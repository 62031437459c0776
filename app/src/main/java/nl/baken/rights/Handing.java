package nl.baken.rights;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.baken.legal.Answered;
import nl.baken.legal.Disclosures;
import nl.baken.legal.Share.Item;
import nl.baken.legal.ShareId;
import nl.baken.rights.Passage.Sort;
import nl.baken.rights.Portions.Portion;
import nl.baken.rights.Redaction.Line;
import nl.baken.shared.NotFound;
import nl.baken.shared.RecordNumber;
import org.springframework.stereotype.Component;

/** Writes into the ledger that somebody was given what is kept about them; what stays out of the answer stays out of the line. */
@Component
class Handing {

    private final Disclosures disclosures;
    private final Clock clock;

    Handing(Disclosures disclosures, Clock clock) {
        this.disclosures = disclosures;
        this.clock = clock;
    }

    /** Who asked gets these lines of a record; nothing is written when nothing is given. */
    void over(Request request, Portion portion, Material material, Redaction redaction) {
        Map<String, Sort> sorts =
                material.passages().stream().collect(Collectors.toMap(Passage::key, Passage::sort, (one, _) -> one));
        List<String> keys =
                redaction.given().stream().map(Line::key).sorted().distinct().toList();
        List<Item> items = keys.stream()
                .map(key -> sorts.getOrDefault(key, Sort.TOLD))
                .distinct()
                .sorted()
                .map(sort -> new Item(field(sort), portion.record(), false))
                .toList();
        if (!items.isEmpty()) {
            disclosures.answered(new Answered(
                    line(portion, keys),
                    RecordNumber.next('I').value(),
                    portion.record(),
                    disclosures.holder(portion.record()).orElseThrow(NotFound::new),
                    request.asking().asker().name(),
                    right(request.head().rights()),
                    items));
        }
    }

    // printed twice on one day it is one answer; another choice of texts is another one
    private ShareId line(Portion portion, List<String> keys) {
        String told = portion.id().value() + "/" + LocalDate.now(clock) + "/" + String.join("/", keys);
        return new ShareId(UUID.nameUUIDFromBytes(told.getBytes(StandardCharsets.UTF_8)));
    }

    private static String field(Sort sort) {
        return "rights.passage." + sort.name().toLowerCase(Locale.ROOT);
    }

    private static String right(Set<Right> asked) {
        return (asked.contains(Right.ACCESS) ? Right.ACCESS : Right.PORTABILITY).name();
    }
}
