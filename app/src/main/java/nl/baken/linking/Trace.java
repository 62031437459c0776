package nl.baken.linking;

import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import nl.baken.linkage.Description;
import nl.baken.linkage.Field;
import nl.baken.linking.Clue.Kind;
import nl.baken.vault.Place;
import nl.baken.vault.Sealed;
import nl.baken.vault.SealedText;
import nl.baken.vault.SubjectId;

/** A clue as it is kept: in which record, of which kind, and sealed what it says. */
record Trace(UUID id, UUID record, SubjectId subject, Kind kind, Sealed says) {

    static Place place(UUID id) {
        return new Place("linking.trace", "says", id);
    }

    SealedText sealedText() {
        return new SealedText(subject, place(id), says);
    }

    /** A line for each field. */
    static String written(Description description) {
        StringBuilder lines = new StringBuilder();
        description
                .values()
                .forEach((field, text) -> lines.append(field.name())
                        .append(' ')
                        .append(text.replaceAll("\\R", " "))
                        .append('\n'));
        return lines.toString();
    }

    static Description read(String lines) {
        Map<Field, String> values = new EnumMap<>(Field.class);
        lines.lines().forEach(line -> {
            int end = line.indexOf(' ');
            values.put(Field.valueOf(line.substring(0, end)), line.substring(end + 1));
        });
        return new Description(values);
    }
}
