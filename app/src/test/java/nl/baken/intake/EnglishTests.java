package nl.baken.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.PropertyResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class EnglishTests {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Pattern KEY = Pattern.compile("[#{'](intake\\.[\\w.]+)[}']");

    @Test
    void everySentenceOfThePublicPagesIsThereInEnglish() throws IOException {
        Set<String> dutch = keys("intake");
        Set<String> said = new TreeSet<>();
        for (String page : Set.of("start", "report", "received", "receipt", "conversation", "privacy", "parts")) {
            KEY.matcher(Files.readString(RESOURCES.resolve("templates/intake/" + page + ".html")))
                    .results()
                    .map(found -> found.group(1))
                    .flatMap(key -> dutch.stream()
                            .filter(known ->
                                    known.equals(key) || known.matches(Pattern.quote(key) + "\\.([A-Z_]+|hint)")))
                    .forEach(said::add);
        }
        assertThat(said).hasSizeGreaterThan(80);
        assertThat(keys("intake_en")).containsAll(said);
    }

    @Test
    void nothingIsSaidInEnglishOnly() throws IOException {
        assertThat(keys("intake")).containsAll(keys("intake_en"));
    }

    private static Set<String> keys(String bundle) throws IOException {
        try (var file = Files.newBufferedReader(RESOURCES.resolve("messages/" + bundle + ".properties"))) {
            return new PropertyResourceBundle(file).keySet();
        }
    }
}
