package nl.baken;

import static java.util.Comparator.comparingInt;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** Run with {@code -Dbaken.draw=true}, this writes the page instead of comparing it. */
class ModuleDiagramTests {

    private static final Path PAGE = Path.of("..", "docs", "modules.md");
    private static final ApplicationModules MODULES = ApplicationModules.of(BakenApplication.class);
    private static final Map<String, Set<String>> USES = new HashMap<>();
    private static final Pattern SENTENCE = Pattern.compile("(?s)/\\*\\*\\s*(.+?)\\s*\\*/");

    @Test
    void thePageShowsTheModulesOfTheCode() throws IOException {
        String drawn = page();
        if (Boolean.getBoolean("baken.draw")) {
            Files.writeString(PAGE, drawn);
        }
        assertThat(Files.readString(PAGE))
                .as("mvn -pl app -am test -Dtest=ModuleDiagramTests -Dbaken.draw=true")
                .isEqualTo(drawn);
    }

    private static String page() throws IOException {
        List<ApplicationModule> modules = MODULES.stream()
                .sorted(comparingInt(ModuleDiagramTests::height).thenComparing(ModuleDiagramTests::name))
                .toList();
        StringBuilder page = new StringBuilder("""
                # Modules

                Drawn from the code by `ModuleDiagramTests`, which fails when code and page differ. An arrow says *uses*. Left
                out are `shared`, which nearly every module uses, and arrows that a longer way through the drawing already
                tells; the table has them all. Not in the code but in SQL: `worklist` reads the views `<schema>.duties`,
                `reports` the views `<schema>.facts` (see [ADR 0007](adr/0007-views-as-contract.md)).

                ```mermaid
                flowchart TD
                """);
        modules.reversed().forEach(module -> page.append(arrows(module)));
        page.append("```\n\n| module | what it is for | uses |\n|---|---|---|\n");
        for (ApplicationModule module : modules.reversed()) {
            page.append(
                    "| `%s` | %s | %s |\n".formatted(name(module), sentence(module), String.join(", ", uses(module))));
        }
        return page.toString();
    }

    private static String arrows(ApplicationModule module) {
        StringBuilder arrows = new StringBuilder("    " + name(module) + "\n");
        Set<String> direct = uses(module);
        direct.remove("shared");
        uses(module).forEach(used -> direct.removeAll(reached(used)));
        direct.forEach(used -> arrows.append("    %s --> %s\n".formatted(name(module), used)));
        return name(module).equals("shared") ? "" : arrows.toString();
    }

    private static Set<String> uses(ApplicationModule module) {
        return new TreeSet<>(USES.computeIfAbsent(
                name(module),
                it -> module.getDirectDependencies(MODULES)
                        .uniqueModules()
                        .map(ModuleDiagramTests::name)
                        .collect(toSet())));
    }

    private static Set<String> reached(String name) {
        Set<String> reached = new TreeSet<>();
        for (String used : uses(MODULES.getModuleByName(name).orElseThrow())) {
            reached.add(used);
            reached.addAll(reached(used));
        }
        return reached;
    }

    private static int height(ApplicationModule module) {
        return uses(module).stream()
                .mapToInt(used -> 1 + height(MODULES.getModuleByName(used).orElseThrow()))
                .max()
                .orElse(0);
    }

    private static String name(ApplicationModule module) {
        return module.getIdentifier().toString();
    }

    private static String sentence(ApplicationModule module) throws IOException {
        Path source = Path.of("src/main/java", module.getBasePackage().getName().split("\\."))
                .resolve("package-info.java");
        // a library has the name of its module
        Path ofLibrary = Path.of("..", name(module)).resolve(source);
        Matcher sentence = SENTENCE.matcher(Files.readString(Files.exists(source) ? source : ofLibrary));
        return sentence.find() ? sentence.group(1).replaceAll("\\s*\\n \\* ?", " ") : "";
    }
}
