package nl.baken.linking;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What stands on a form while somebody types, by the names of its fields: who people are, an address, a vehicle or a business, and
 * stories. What else the form asks is left aside, and so is who reports.
 */
final class Typed {

    private static final Pattern PERSON =
            Pattern.compile("(|person\\.|involved\\[\\d{1,3}]\\.)(name|birthDate|phone|email)");
    private static final String THINGS = "things.";
    private static final Pattern STORY = Pattern.compile("text|told|story\\.(?:seen|place|people)");

    private Typed() {}

    /** The clues in it, each once; what stands in one part of the form is of one person. */
    static List<Clue> clues(Map<String, String> fields) {
        Map<String, Map<String, String>> people = new LinkedHashMap<>();
        fields.forEach((field, text) -> {
            Matcher person = PERSON.matcher(field);
            if (person.matches()) {
                people.computeIfAbsent(person.group(1), part -> new LinkedHashMap<>())
                        .put(person.group(2), text);
            }
        });
        Stream<Clue> named = people.values().stream().flatMap(person -> somebody(person).stream());
        Stream<Clue> told = fields.entrySet().stream()
                .filter(field -> STORY.matcher(field.getKey()).matches())
                .flatMap(field -> Clues.in(field.getValue()).stream());
        return Stream.of(named, things(fields).clues().stream(), told)
                .flatMap(it -> it)
                .distinct()
                .limit(Clues.MOST)
                .toList();
    }

    private static Things things(Map<String, String> fields) {
        return new Things(
                fields.getOrDefault(THINGS + "address", ""),
                fields.getOrDefault(THINGS + "plate", ""),
                fields.getOrDefault(THINGS + "business", ""));
    }

    private static List<Clue> somebody(Map<String, String> person) {
        return Clue.person(
                person.getOrDefault("name", ""),
                person.getOrDefault("birthDate", ""),
                person.getOrDefault("phone", ""),
                person.getOrDefault("email", ""));
    }
}
