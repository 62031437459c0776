package nl.baken.dossiers;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import nl.baken.access.Callers;
import nl.baken.codes.Code;
import nl.baken.codes.CodeList;
import nl.baken.codes.CodeLists;
import nl.baken.handovers.HandoverCard;
import nl.baken.handovers.HandoverDesk;
import nl.baken.handovers.SharedText;
import nl.baken.signals.SignalDesk;
import nl.baken.signals.SignalId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Fills forms in with what is known already, so that nobody types it twice. */
@Service
@Transactional
class Prefill {

    private static final Locale DUTCH = Locale.of("nl");
    private static final String BETWEEN = " · ";

    private final SignalDesk signals;
    private final HandoverDesk handovers;
    private final Agenda agenda;
    private final CodeLists lists;

    Prefill(SignalDesk signals, HandoverDesk handovers, Agenda agenda, CodeLists lists) {
        this.signals = signals;
        this.handovers = handovers;
        this.agenda = agenda;
        this.lists = lists;
    }

    /** A search for the first possible victim that the handover tells of, and for nobody else. */
    SearchForm search(Cause cause) {
        List<SharedText> victim = victim(shared(cause));
        return new SearchForm(
                text(victim, "signals.involved.name"), text(victim, "signals.involved.phone"), null, false, cause);
    }

    OpeningForm opening(SearchForm searched) {
        Person person = new Person(searched.name(), searched.birthDate(), searched.phone(), "", "");
        return new OpeningForm(
                UUID.randomUUID().toString(),
                IdentityForm.of(person),
                nature(searched.cause()),
                ConsentForm.EMPTY,
                new TeamForm(Callers.current().person(), null),
                new DateForm(agenda.firstContact()),
                searched.cause());
    }

    private List<SharedText> shared(Cause cause) {
        return Optional.ofNullable(cause.handover()).map(handovers::shared).orElse(List.of());
    }

    private static List<SharedText> victim(List<SharedText> shared) {
        List<SharedText> victims = shared.stream()
                .filter(text -> text.aspect().is("INVOLVED_ROLE", "POSSIBLE_VICTIM"))
                .toList();
        int first = victims.stream().mapToInt(text -> text.aspect().nth()).min().orElse(0);
        return victims.stream().filter(text -> text.aspect().nth() == first).toList();
    }

    private static String text(List<SharedText> shared, String labelKey) {
        return shared.stream()
                .filter(text -> text.aspect().labelKey().equals(labelKey))
                .map(SharedText::text)
                .findFirst()
                .orElse("");
    }

    // Of a handover the signal itself may stay hidden; then as much is known of its nature as was shared.
    private NatureForm nature(Cause cause) {
        Optional<SignalId> handedOver =
                Optional.ofNullable(cause.handover()).map(handovers::card).map(HandoverCard::signal);
        return handedOver.or(() -> Optional.ofNullable(cause.signal())).stream()
                .flatMap(signal -> signals.cards(List.of(signal)).stream())
                .findFirst()
                .map(card -> NatureForm.unknown(card.municipality(), card.exploitation(), card.source()))
                .orElseGet(() -> asShared(cause));
    }

    private NatureForm asShared(Cause cause) {
        List<SharedText> shared = shared(cause);
        List<SharedText> victim = victim(shared);
        String profile = text(victim, "signals.involved.profile");
        return new NatureForm(
                Optional.ofNullable(cause.handover())
                        .map(handovers::municipality)
                        .orElse(""),
                code(CodeList.EXPLOITATION, text(shared, "signals.exploitation")),
                code(CodeList.SEX, profile),
                code(CodeList.AGE_BAND, profile),
                code(CodeList.NATIONALITY_GROUP, text(victim, "signals.involved.nationalityGroup")),
                "",
                NatureForm.JudgementForm.ASSUMED);
    }

    // What was shared is in words, several of them in one text.
    private String code(CodeList list, String words) {
        List<String> said = List.of(words.split(BETWEEN));
        return lists.all(list).stream()
                .filter(code -> said.contains(code.label(DUTCH)))
                .map(Code::code)
                .findFirst()
                .orElse("UNKNOWN");
    }
}
