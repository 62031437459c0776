package nl.baken.dossiers;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.baken.access.PersonId;
import nl.baken.dossiers.Natures.Residence;
import org.jspecify.annotations.Nullable;

/** A dossier as its page shows it. */
record DossierView(
        Head head,
        Whoever person,
        Reach reach,
        Facts facts,
        List<Decision> consents,
        List<LinkedSignal> signals,
        List<Event> events) {

    /** Number, state, who keeps contact and until when. */
    record Head(
            DossierId id,
            String number,
            DossierState state,
            String owner,
            String deputy,
            @Nullable LocalDate due,
            boolean overdue) {

        public String kind() {
            return switch (state) {
                case OPEN -> "active";
                case AFTERCARE -> "warning";
                case CLOSED, PART -> "inactive";
            };
        }

        public String stateKey() {
            return "dossiers.state." + state;
        }

        public boolean isFollowed() {
            return state != DossierState.CLOSED && state != DossierState.PART;
        }
    }

    /** Who the person is, as far as known. */
    record Whoever(
            boolean named,
            String consent,
            String name,
            @Nullable LocalDate birthDate,
            List<String> phones,
            String email,
            String other) {

        /** Tells nothing: who somebody is belongs in no log. */
        @Override
        public String toString() {
            return "Whoever[]";
        }
    }

    /** How the person can be reached safely, and who is near to them. */
    record Reach(List<Rule> rules, List<Near> relatives) {

        /** The rules for who wants to ring or send a message. */
        public List<Rule> overPhone() {
            return over("PHONE", "VOICEMAIL", "TEXT");
        }

        /** The rules for who wants to send mail. */
        public List<Rule> overMail() {
            return over("EMAIL");
        }

        private List<Rule> over(String... channels) {
            return rules.stream()
                    .filter(rule -> List.of(channels).contains(rule.channel()))
                    .toList();
        }
    }

    /** Whether a channel is safe, with what to mind. */
    record Rule(String channel, Answer allowed, String remark) {}

    /** Somebody near to the person; nothing tells who wrote down those of before that was kept. */
    record Near(
            UUID id,
            String relation,
            Answer mayContact,
            String name,
            String phone,
            @Nullable PersonId by,
            @Nullable LocalDate on) {}

    /** What the dossier counts as, with or without nationality, and where the person stayed. */
    record Facts(
            LocalDate openedOn,
            String regime,
            @Nullable String closingReason,
            Nature nature,
            boolean nationality,
            List<Residence> residences) {}

    /** A decision about consent. */
    record Decision(String code, LocalDate on, String by, String reason) {}

    /** A linked signal, with the address of its page for who may read it. */
    record LinkedSignal(
            UUID id,
            String number,
            LocalDate on,
            PersonId by,
            @Nullable LocalDate until,
            String reason,
            @Nullable String href) {}

    /** One line of the timeline. */
    record Event(LocalDate when, String text, String who, String kind) {}
}
