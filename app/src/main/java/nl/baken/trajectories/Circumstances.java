package nl.baken.trajectories;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.baken.codes.Labels;
import nl.baken.dossiers.Answer;
import nl.baken.dossiers.DossierId;
import nl.baken.trajectories.Household.ChildSheet;
import nl.baken.trajectories.Household.SpeakingSheet;
import nl.baken.trajectories.Reader.Texts;
import nl.baken.vault.SealedText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells what must be known before each appointment: language, interpreter, children, and the day of coming of age. */
@Component
class Circumstances {

    private final Household household;
    private final Births births;
    private final Labels labels;
    private final Clocks clocks;

    Circumstances(Household household, Births births, Labels labels, Clocks clocks) {
        this.household = household;
        this.births = births;
        this.labels = labels;
        this.clocks = clocks;
    }

    Sheets of(DossierId id) {
        return new Sheets(household.speaking(id), household.children(id), births.sealed(id));
    }

    Around tell(Sheets sheets, Texts texts) {
        return new Around(
                sheets.speaking().map(speaking -> spoken(speaking, texts)).orElse(null),
                children(sheets.children(), texts),
                births.majority(texts.of(sheets.birth())).orElse(null));
    }

    List<ChildLine> children(List<ChildSheet> children, Texts texts) {
        return children.stream().map(child -> line(child, texts)).toList();
    }

    private Spoken spoken(SpeakingSheet sheet, Texts texts) {
        return new Spoken(
                labels.of("LANGUAGE", texts.of(sheet.language())),
                sheet.needed(),
                labels.of("INTERPRETER_SEX", sheet.sex()),
                texts.of(sheet.said()));
    }

    private ChildLine line(ChildSheet child, Texts texts) {
        String born = texts.of(child.born());
        LocalDate day = born.isEmpty() ? null : LocalDate.parse(born);
        Integer age = day == null ? null : Period.between(day, clocks.today()).getYears();
        return new ChildLine(child.id(), age, labels.of("CHILD_STAY", child.stays()), texts.of(child.said()));
    }

    /** All of it, sealed. */
    record Sheets(Optional<SpeakingSheet> speaking, List<ChildSheet> children, Optional<SealedText> birth) {
        Stream<Optional<SealedText>> texts() {
            return Stream.of(
                            speaking.stream().flatMap(SpeakingSheet::texts),
                            children.stream().flatMap(ChildSheet::texts),
                            Stream.of(birth))
                    .flatMap(texts -> texts);
        }
    }

    /**
     * What must be known.
     *
     * @param majority when the person comes of age or came; nothing when nobody knows when they were born
     */
    record Around(
            @Nullable Spoken spoken,
            List<ChildLine> children,
            @Nullable LocalDate majority) {
        public boolean minor(LocalDate today) {
            return majority != null && majority.isAfter(today);
        }
    }

    /** How somebody is spoken with. */
    record Spoken(String language, Answer needed, String sex, String said) {}

    /** A child, with its age in whole years as far as known. */
    record ChildLine(ChildId id, @Nullable Integer age, String stays, String said) {}
}
