package nl.baken.linking;

import static java.util.stream.Collectors.joining;

import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.baken.linkage.Field;
import nl.baken.linking.Clue.Kind;

/** An address, a vehicle and a business as somebody fills them in beside a story; each may stay empty. */
public record Things(
        @Size(max = 200) String address,
        @Size(max = 20) String plate,
        @Size(max = 200) String business) {

    // stories are Dutch, and so is what stands in front of a line of them
    private static final String ADDRESS = "Adres";
    private static final String PLATE = "Kenteken";
    private static final String BUSINESS = "Bedrijf";
    private static final Pattern LINE =
            Pattern.compile("(?m)^(" + ADDRESS + "|" + PLATE + "|" + BUSINESS + "): (\\S[^\\r\\n]{0,199})$");

    private static final Pattern PLATED =
            Pattern.compile("(?=[^\\d]{0,19}\\d)[\\p{L}\\d][\\p{L}\\d .-]{2,18}[\\p{L}\\d]");

    // the first letter of a word that is no "van de", and the letters of a postcode
    private static final Pattern SMALL =
            Pattern.compile("(?<![\\p{L}\\d'’-])[a-z](?=\\p{L}{3})|(?<=(?<!\\d)\\d{4} ?)[a-z]{2}(?!\\p{L})");

    /** Of nothing yet. */
    public static Things none() {
        return new Things("", "", "");
    }

    /** A story, and below it a line for each thing that was filled in, by which it is found again. */
    public String under(String story) {
        String lines = Stream.of(Map.entry(ADDRESS, address), Map.entry(PLATE, plate), Map.entry(BUSINESS, business))
                .filter(thing -> !thing.getValue().isBlank())
                .map(thing -> thing.getKey() + ": " + thing.getValue().strip().replaceAll("\\s+", " "))
                .collect(joining("\n"));
        return lines.isEmpty() ? story : story + "\n\n" + lines;
    }

    /** What is told in lines of their own. */
    static Stream<Clue> in(String text) {
        return LINE.matcher(text).results().flatMap(Things::line);
    }

    /** The rest of a text. */
    static String without(String text) {
        return LINE.matcher(text).replaceAll("");
    }

    private static Stream<Clue> line(MatchResult line) {
        return switch (line.group(1)) {
            case ADDRESS -> new Things(line.group(2), "", "").clues().stream();
            case PLATE -> new Things("", line.group(2), "").clues().stream();
            default -> new Things("", "", line.group(2)).clues().stream();
        };
    }

    /** By what other records may touch these. */
    List<Clue> clues() {
        List<Clue> clues = new ArrayList<>();
        // who fills in a form writes no capitals
        Clues.addresses(capitals(address)).forEach(clues::add);
        if (PLATED.matcher(plate.strip()).matches()) {
            clues.add(Clue.of(Kind.PLATE, Field.PLATE, plate.strip()));
        }
        clues.addAll(Firms.filled(business.strip()));
        return List.copyOf(clues);
    }

    private static String capitals(String text) {
        char[] signs = text.toCharArray();
        SMALL.matcher(text).results().forEach(found -> {
            for (int at = found.start(); at < found.end(); at++) {
                signs[at] = Character.toUpperCase(signs[at]);
            }
        });
        return new String(signs);
    }

    /** Tells nothing: where and what they are is personal data. */
    @Override
    public String toString() {
        return "Things[]";
    }
}
