package nl.baken.codes;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.baken.shared.NotFound;
import nl.baken.shared.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.DependsOn;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionalEventListener;

/** The answers people can choose from: read from memory, changed by administrators. */
@Service
@DependsOn("shippedCodes")
public class CodeLists {

    private final StoredCodes stored;
    private final ApplicationEventPublisher events;
    private final Remembered<Map<CodeList, Map<String, Code>>> codes;

    CodeLists(StoredCodes stored, ApplicationEventPublisher events) {
        this.stored = stored;
        this.events = events;
        this.codes = new Remembered<>(() -> byList(stored.all()));
    }

    /** All codes of a list in order, retired ones too. */
    public List<Code> all(CodeList list) {
        return List.copyOf(codes(list).values());
    }

    /** What people read above a list. */
    public String title(CodeList list, Locale locale) {
        return stored.title(list, locale);
    }

    /** The codes that can be chosen on a day, in order. */
    public List<Code> current(CodeList list, LocalDate day) {
        return codes(list).values().stream().filter(code -> code.isCurrent(day)).toList();
    }

    public Optional<Code> find(CodeList list, String code) {
        return Optional.ofNullable(codes(list).get(code));
    }

    /** What people read for a code; retired codes keep their label, and an unknown code stands for itself. */
    public String label(CodeList list, String code, Locale locale) {
        return find(list, code).map(known -> known.label(locale)).orElse(code);
    }

    public boolean knows(CodeList list, String code, LocalDate day) {
        return find(list, code).filter(known -> known.isCurrent(day)).isPresent();
    }

    /** The code itself, for a caller that should never have been given another. */
    public String require(CodeList list, String code) {
        return find(list, code)
                .map(Code::code)
                .orElseThrow(() -> new IllegalArgumentException("not a code of " + list + ": " + code));
    }

    @Transactional
    public void add(Code code) {
        refuseToExtend(code.list());
        if (!stored.add(code)) {
            throw new Refused("codes.refused.exists", code.code());
        }
        events.publishEvent(new CodesChanged(code.list(), code.code()));
    }

    /** From the day on the code can no longer be chosen; what was recorded with it stays readable. */
    @Transactional
    public void retire(CodeList list, String code, LocalDate from) {
        refuseToExtend(list);
        Code known = find(list, code).orElseThrow(NotFound::new);
        if (!known.valid().from().isBefore(from)) {
            throw new Refused("codes.refused.retire_before_start", code);
        }
        stored.retire(list, code, from);
        events.publishEvent(new CodesChanged(list, code));
    }

    @Transactional
    public void relabel(CodeList list, String code, String labelNl, String labelEn) {
        Code known = find(list, code).orElseThrow(NotFound::new);
        Code renamed = new Code(list, code, labelNl.strip(), labelEn.strip(), known.publicationGroup(), known.valid());
        stored.relabel(list, code, renamed.labelNl(), renamed.labelEn());
        events.publishEvent(new CodesChanged(list, code));
    }

    @TransactionalEventListener(fallbackExecution = true)
    void forget(CodesChanged change) {
        codes.forget();
    }

    private Map<String, Code> codes(CodeList list) {
        return codes.get().getOrDefault(list, Map.of());
    }

    private static void refuseToExtend(CodeList list) {
        if (!list.isExtendable()) {
            throw new Refused("codes.refused.fixed", list.name());
        }
    }

    private static Map<CodeList, Map<String, Code>> byList(List<Code> codes) {
        return codes.stream()
                .collect(groupingBy(
                        Code::list, toMap(Code::code, code -> code, (one, other) -> one, LinkedHashMap::new)));
    }
}
