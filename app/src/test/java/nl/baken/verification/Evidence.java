package nl.baken.verification;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What an answer may point to: the tests of the repository, as {@code Class} or {@code Class#test}, and the headings of
 * its pages, as {@code path.md#heading}. A class with a test that is switched off shows nothing.
 */
record Evidence(Set<String> names) {

    private static final Pattern TEST = Pattern.compile("@(?:Test|TestFactory|ParameterizedTest)\\b");
    private static final Pattern METHOD = Pattern.compile("(?m)^    (?!@)[\\w<>, ]+ (\\w+)\\(");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.+)$");
    private static final Pattern SWITCHED_OFF = Pattern.compile("(?m)^ *@Disabled\\b");
    private static final List<String> FOLDERS = List.of("target", ".git", "data");

    Evidence {
        names = Set.copyOf(names);
    }

    /** The evidence in a repository. */
    static Evidence in(Path root) {
        Set<String> names = new TreeSet<>();
        for (Path file : files(root)) {
            String path = root.relativize(file).toString();
            names.addAll(path.endsWith(".md") ? headings(path, text(file)) : tests(file, text(file)));
        }
        return new Evidence(names);
    }

    boolean has(String proof) {
        return names.contains(proof);
    }

    boolean isPage(String proof) {
        return proof.contains(".md");
    }

    static Set<String> tests(Path file, String source) {
        Set<String> tests = new TreeSet<>();
        if (SWITCHED_OFF.matcher(source).find()) {
            return tests;
        }
        String type = file.getFileName().toString().replace(".java", "");
        TEST.splitAsStream(source)
                .skip(1)
                .map(METHOD::matcher)
                .filter(Matcher::find)
                .forEach(method -> {
                    tests.add(type);
                    tests.add(type + "#" + method.group(1));
                });
        return tests;
    }

    static List<String> headings(String path, String page) {
        return HEADING.matcher(page)
                .results()
                .map(heading -> path + "#" + anchor(heading.group(1)))
                .toList();
    }

    // as the usual readers of Markdown make it
    private static String anchor(String heading) {
        return heading.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{Nd} _-]", "")
                .strip()
                .replace(' ', '-');
    }

    private static List<Path> files(Path root) {
        try (Stream<Path> modules = Files.list(root)) {
            return modules.filter(
                            module -> !FOLDERS.contains(module.getFileName().toString()))
                    .flatMap(Evidence::evidence)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> evidence(Path module) {
        Path tests = module.resolve("src/test/java");
        Path looked = Files.isDirectory(tests) ? tests : module;
        if (Files.isDirectory(module.resolve("src")) && looked.equals(module)) {
            return Stream.of();
        }
        try (Stream<Path> files = Files.walk(looked)) {
            return files.filter(file -> file.toString().matches(".*(Tests\\.java|\\.md)")).toList().stream();
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
