package nl.baken;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GlossaryTests {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern ROW = Pattern.compile("(?m)^\\| (?!Dutch)([^|]+) \\| ([^|]+) \\| ([^|]+) \\|$");
    private static final Pattern IDENTIFIER = Pattern.compile("`(\\w+)`(?! \\*\\(later\\)\\*)");
    private static final Pattern LATER = Pattern.compile("(\\w+) \\*\\(later\\)\\*");
    private static final Pattern TYPE = Pattern.compile("(?m)^[\\w@ -]*\\b(?:class|record|interface|enum) (\\w+)");
    private static final Pattern ENUM = Pattern.compile("\\benum \\w+[^{]*\\{([^;}]*)");
    private static final Pattern CONSTANT = Pattern.compile("\\b[A-Z][A-Z0-9_]+\\b");
    private static final Pattern CODE = Pattern.compile("(?m)^[A-Z_]+,([A-Z0-9_]+),");
    private static final Pattern NOISE = Pattern.compile("\\w*(?:Dto|Impl|Manager|Helper|Utils?)");

    @Test
    void everyTermThatIsBuiltHasItsNameInTheCode() throws IOException {
        Set<String> known = new TreeSet<>(types());
        known.addAll(constants());
        known.addAll(codes());

        assertThat(terms())
                .hasSizeGreaterThan(50)
                .allSatisfy(term -> assertThat(known).containsAll(find(IDENTIFIER, term.group(2))));
    }

    @Test
    void aTermForLaterIsNotBuiltYet() throws IOException {
        Set<String> types =
                types().stream().map(type -> type.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());

        assertThat(terms())
                .flatExtracting(term -> find(LATER, term.group(2)))
                .isNotEmpty()
                .doesNotContainAnyElementsOf(types);
    }

    @Test
    void everyDutchTermStandsInTheGlossaryOnceWithAMeaning() throws IOException {
        assertThat(terms()).extracting(term -> term.group(1)).doesNotHaveDuplicates();
        assertThat(terms())
                .extracting(term -> term.group(3))
                .allSatisfy(meaning -> assertThat(meaning).isNotBlank());
    }

    @Test
    void noTypeIsNamedAfterWhatItIsTechnically() throws IOException {
        assertThat(types()).hasSizeGreaterThan(10).noneMatch(NOISE.asMatchPredicate());
    }

    private static List<MatchResult> terms() throws IOException {
        return ROW.matcher(Files.readString(ROOT.resolve("GLOSSARY.md")))
                .results()
                .toList();
    }

    private static Set<String> types() throws IOException {
        return sources().flatMap(source -> find(TYPE, source).stream()).collect(Collectors.toSet());
    }

    private static Set<String> constants() throws IOException {
        return sources()
                .flatMap(source -> find(ENUM, source).stream())
                .flatMap(body -> CONSTANT.matcher(body).results().map(MatchResult::group))
                .collect(Collectors.toSet());
    }

    private static List<String> find(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(found -> found.group(1)).toList();
    }

    private static Set<String> codes() throws IOException {
        Path codes = ROOT.resolve("app/src/main/resources/codes/codes.csv");
        return Set.copyOf(find(CODE, Files.readString(codes)));
    }

    private static Stream<String> sources() throws IOException {
        try (Stream<Path> modules = Files.list(ROOT)) {
            return modules
                    .map(module -> module.resolve("src/main/java"))
                    .filter(Files::isDirectory)
                    .flatMap(GlossaryTests::javaFiles)
                    .map(GlossaryTests::text)
                    .toList()
                    .stream();
        }
    }

    private static Stream<Path> javaFiles(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
