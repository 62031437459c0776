package nl.baken.legal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import nl.baken.access.Organisation;
import nl.baken.access.Organisations;
import nl.baken.codes.Choice;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What people choose from on the forms of this module. */
@Component("legalChoices")
class Choices {

    private final Organisations organisations;
    private final Regimes regimes;
    private final MessageSource messages;
    private final Clock clock;

    Choices(Organisations organisations, Regimes regimes, MessageSource messages, Clock clock) {
        this.organisations = organisations;
        this.regimes = regimes;
        this.messages = messages;
        this.clock = clock;
    }

    public List<Choice> regimes() {
        return regimes.at(LocalDate.now(clock)).stream()
                .map(regime -> new Choice(regime.code(), regime.code() + " – " + regime.name()))
                .toList();
    }

    /** The organisations that take no part in a covenant yet. */
    public List<Choice> candidates(Covenant covenant) {
        return organisations.all().stream()
                .filter(Organisation::active)
                .filter(organisation -> covenant.party(organisation.id()).isEmpty())
                .map(organisation -> new Choice(organisation.id().value().toString(), organisation.name()))
                .toList();
    }

    /** All organisations, also those that left. */
    public List<Choice> organisations() {
        return organisations.all().stream()
                .map(organisation -> new Choice(organisation.id().value().toString(), organisation.name()))
                .toList();
    }

    /** How something can have been shared. */
    public List<Choice> ways() {
        return Arrays.stream(ShareFilter.Way.values())
                .map(way ->
                        new Choice(way.name(), text("legal.under." + way.name().toLowerCase(Locale.ROOT))))
                .toList();
    }

    /** What can come of a criterion; one that applies to everybody is met or not. */
    public List<Choice> outcomes(boolean skippable) {
        return Arrays.stream(Outcome.values())
                .filter(outcome -> skippable || outcome != Outcome.NOT_APPLICABLE)
                .map(outcome -> new Choice(outcome.name(), text(outcome.labelKey())))
                .toList();
    }

    private String text(String key) {
        return messages.getMessage(key, new Object[0], LocaleContextHolder.getLocale());
    }
}
