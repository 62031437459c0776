package nl.baken.verification;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The requirements of a standard and what we answer to each of them. */
record Standard(List<Requirement> requirements, List<Answer> answers) {

    private static final Path FOLDER = Path.of("src/test/resources/verification");

    Standard {
        requirements = List.copyOf(requirements);
        answers = List.copyOf(answers);
    }

    /** A standard by the names of its two files. */
    static Standard of(String requirements, String answers) {
        return new Standard(
                read(
                        requirements,
                        row -> new Requirement(
                                row.getField("id"),
                                row.getField("chapter"),
                                row.getField("level"),
                                row.getField("text"))),
                read(
                        answers,
                        row -> new Answer(
                                row.getField("id"),
                                Verdict.valueOf(row.getField("answer")),
                                words(row.getField("proof")),
                                row.getField("what"),
                                row.getField("how"))));
    }

    /** Everything that keeps these answers from being a verification; nothing when they are one. */
    List<String> faults(Evidence evidence) {
        Map<String, Long> times =
                answers.stream().collect(groupingBy(Answer::id, LinkedHashMap::new, Collectors.counting()));
        List<String> known = requirements.stream().map(Requirement::id).toList();
        return Stream.of(
                        known.stream().filter(id -> !times.containsKey(id)).map(id -> id + " has no answer"),
                        times.keySet().stream()
                                .filter(id -> !known.contains(id))
                                .map(id -> id + " is no requirement"),
                        times.entrySet().stream()
                                .filter(answered -> answered.getValue() > 1)
                                .map(answered -> answered.getKey() + " is answered twice"),
                        answers.stream().flatMap(answer -> answer.faults(evidence)))
                .flatMap(Function.identity())
                .toList();
    }

    /** The answers of a chapter by requirement, in the order of the standard. */
    Map<String, List<Requirement>> chapters() {
        return requirements.stream().collect(groupingBy(Requirement::chapter, LinkedHashMap::new, Collectors.toList()));
    }

    Map<String, Answer> byRequirement() {
        return answers.stream().collect(toMap(Answer::id, Function.identity()));
    }

    private static <T> List<T> read(String file, Function<NamedCsvRecord, T> reading) {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(FOLDER.resolve(file))) {
            return rows.stream().map(reading).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.split(" ", -1))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
