package nl.baken.verification;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The inventory of components that ships with Baken (CycloneDX) tells of each one which it is, and under which licence. */
class ComponentsTests {

    private static final Path INVENTORY = Path.of("target/classes/META-INF/sbom/application.cdx.json");
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
        List<String> known = components().stream()
                .map(component -> component.path("group").asString() + ":"
                        + component.path("name").asString())
                .toList();
        // what profiles add is for another machine, or for the build alone
        String everywhere = Files.readString(Path.of("pom.xml")).split("<profiles>", -1)[0];
        List<String> shipped = DEPENDENCY
                .matcher(everywhere)
                .results()
                .filter(dependency -> !dependency.group(3).contains("<scope>test</scope>"))
                .map(ComponentsTests::name)
                .toList();

        assertThat(shipped).hasSizeGreaterThan(10);
        assertThat(known).containsAll(shipped);
    }

    @Test
    void eachHasALicence() throws IOException {
        assertThat(components())
                .allSatisfy(component -> assertThat(component.path("licenses").size())
                        .as(component.path("name").asString())
                        .isPositive());
    }

    private static List<JsonNode> components() throws IOException {
        JsonNode inventory = JsonMapper.builder().build().readTree(Files.readString(INVENTORY));
        return StreamSupport.stream(inventory.path("components").spliterator(), false)
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
