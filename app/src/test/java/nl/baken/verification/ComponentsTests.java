package nl.baken.verification;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The inventory of components that ships with Baken (CycloneDX) tells of each one which it is, and under which licence. */
class ComponentsTests {

    private static final Path INVENTORY = Path.of("target/classes/META-INF/sbom/application.cdx.json");
    private static final Path POM = Path.of("pom.xml");
    private static final Pattern DEPENDENCY = Pattern.compile(
            "<dependency>\\s*<groupId>([^<]+)</groupId>\\s*<artifactId>([^<]+)</artifactId>(.*?)</dependency>",
            Pattern.DOTALL);

    @Test
    void eachComponentIsTheOneThatBakenRunsWith() throws IOException, GeneralSecurityException {
        Map<String, Path> jars = Arrays.stream(
                        System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .filter(path -> path.toString().endsWith(".jar"))
                .collect(toMap(path -> path.getFileName().toString(), path -> path, (one, other) -> one));
        int found = 0;
        for (JsonNode component : components()) {
            Path jar = jars.get(component.path("name").asString() + "-"
                    + component.path("version").asString() + ".jar");
            if (jar != null) {
                assertThat(hash(component)).as(jar.getFileName().toString()).isEqualTo(hash(jar));
                found++;
            }
        }
        assertThat(found).isGreaterThan(80);
    }

    @Test
    void everyDependencyThatShipsIsInIt() throws IOException {
        List<String> shipped = shipped(Files.readString(POM));

        assertThat(shipped).hasSizeGreaterThan(10);
        assertThat(known()).containsAll(shipped);
    }

    @Test
    void everyDependencyThatIsLeftOutOrAddedUnseenWouldBeMissed() throws IOException {
        String pom = Files.readString(POM);
        for (String one : shipped(pom)) {
            Set<String> others = known();
            others.remove(one);
            assertThat(shipped(pom)).filteredOn(name -> !others.contains(name)).containsExactly(one);
        }
        String more = pom.replaceFirst(
                "<dependencies>",
                "<dependencies><dependency><groupId>org.example</groupId><artifactId>unseen</artifactId></dependency>");
        Set<String> known = known();

        assertThat(shipped(more)).filteredOn(name -> !known.contains(name)).containsExactly("org.example:unseen");
    }

    @Test
    void eachHasALicence() throws IOException {
        assertThat(components())
                .allSatisfy(component -> assertThat(component.path("licenses").size())
                        .as(component.path("name").asString())
                        .isPositive());
    }

    @Test
    void noneWaitsForANewerReleaseForLongerThanAQuarter() throws IOException {
        Waiting waiting = Waiting.read(Files.readString(Path.of("../docs/components.md")));
        Map<String, String> ships = components().stream()
                .collect(toMap(
                        component -> component.path("group").asString() + ":"
                                + component.path("name").asString(),
                        component -> component.path("version").asString(),
                        (one, other) -> one));

        assertThat(waiting.faults(ships)).isEmpty();
    }

    @Test
    void oneThatWaitsTooLongAndOneThatNoLongerWaitsAreFound() {
        String page = """
                last run, on 2026-11-29
                | org.example:late | 1.0 | 1.1 | 2026-08-01 | forgotten |
                | org.example:soon | 1.0 | 1.1 | 2026-11-01 | tests are red |
                | org.example:done | 1.0 | 1.1 | 2026-11-01 | tests are red |
                """;

        assertThat(Waiting.read(page)
                        .faults(Map.of(
                                "org.example:late", "1.0", "org.example:soon", "1.0", "org.example:done", "1.1")))
                .containsExactly("org.example:late waits since 2026-08-01", "org.example:done ships as 1.1");
        assertThatIllegalArgumentException().isThrownBy(() -> Waiting.read("nobody looked"));
    }

    /** What a page says of libraries of which there is a newer release. */
    private record Waiting(LocalDate looked, List<String[]> rows) {

        private static final Pattern LOOKED = Pattern.compile("last run, on (\\d{4}-\\d{2}-\\d{2})");
        private static final Pattern ROW =
                Pattern.compile("(?m)^\\| (\\S+:\\S+) \\| (\\S+) \\| \\S+ \\| (\\S+) \\| .+ \\|$");

        static Waiting read(String page) {
            Matcher looked = LOOKED.matcher(page);
            if (!looked.find()) {
                throw new IllegalArgumentException("says not when it was looked at");
            }
            return new Waiting(
                    LocalDate.parse(looked.group(1)),
                    ROW.matcher(page)
                            .results()
                            .map(row -> new String[] {row.group(1), row.group(2), row.group(3)})
                            .toList());
        }

        List<String> faults(Map<String, String> ships) {
            List<String> faults = new ArrayList<>();
            for (String[] row : rows) {
                String version = ships.getOrDefault(row[0], "nothing");
                if (!version.equals(row[1])) {
                    faults.add(row[0] + " ships as " + version);
                } else if (LocalDate.parse(row[2]).plusMonths(3).isBefore(looked)) {
                    faults.add(row[0] + " waits since " + row[2]);
                }
            }
            return faults;
        }
    }

    private static List<JsonNode> components() throws IOException {
        JsonNode inventory = JsonMapper.builder().build().readTree(Files.readString(INVENTORY));
        return StreamSupport.stream(inventory.path("components").spliterator(), false)
                .toList();
    }

    private static Set<String> known() throws IOException {
        return components().stream()
                .map(component -> component.path("group").asString() + ":"
                        + component.path("name").asString())
                .collect(toCollection(HashSet::new));
    }

    private static List<String> shipped(String pom) {
        // what profiles add is for another machine, or for the build alone
        String everywhere = pom.split("<profiles>", -1)[0];
        return DEPENDENCY
                .matcher(everywhere)
                .results()
                .filter(dependency -> !dependency.group(3).contains("<scope>test</scope>"))
                .map(ComponentsTests::name)
                .toList();
    }

    private static String name(MatchResult dependency) {
        return dependency.group(1) + ":" + dependency.group(2);
    }

    private static String hash(JsonNode component) {
        return StreamSupport.stream(component.path("hashes").spliterator(), false)
                .filter(hash -> hash.path("alg").asString().equals("SHA-256"))
                .map(hash -> hash.path("content").asString())
                .findFirst()
                .orElse("");
    }

    private static String hash(Path jar) throws IOException, GeneralSecurityException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(jar)));
    }
}
