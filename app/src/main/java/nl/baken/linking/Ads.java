package nl.baken.linking;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;

/** Finds in a text the addresses of advertisements: those with a number in them, on the sites of a list. */
final class Ads {

    // the site, and below it something with a number
    private static final Pattern LINK =
            Pattern.compile("(?i)(?<![\\w@.-])(?:https?://)?((?:[\\w-]{1,63}\\.){1,4}[a-z]{2,12})"
                    + "(?=/[^\\s<>\"']{0,300}\\d)(/[^\\s<>\"']{1,300})");
    private static final Pattern END = Pattern.compile("[.,;:!?)\\]]{1,20}$");
    private static final Set<String> SITES = sites();

    private Ads() {}

    static Stream<String> in(String text) {
        return LINK.matcher(text)
                .results()
                .filter(link -> isOfAds(link.group(1).toLowerCase(Locale.ROOT), link.group(2)))
                .map(link -> link.group(1).toLowerCase(Locale.ROOT)
                        + END.matcher(link.group(2)).replaceFirst(""));
    }

    // a site is also known by what stands before its name
    private static boolean isOfAds(String site, String path) {
        int second = path.indexOf('/', 1);
        String part = second < 0 ? path : path.substring(0, second);
        return Stream.iterate(site, name -> name.contains("."), name -> name.substring(name.indexOf('.') + 1))
                .anyMatch(name -> SITES.contains(name) || SITES.contains(name + part));
    }

    static Set<String> sites() {
        ClassPathResource list = new ClassPathResource("linking/ad-sites.txt");
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(list.getInputStream(), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
