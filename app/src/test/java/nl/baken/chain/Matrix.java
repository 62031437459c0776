package nl.baken.chain;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.baken.access.Role;

/**
 * The written rights: which roles may use which handler on a record that their post holds. Where the third column says
 * state, a fresh record may not be far enough for the page, and then it is not there for its holder either.
 */
record Matrix(Map<String, Set<Role>> rows, Set<String> dependingOnState) {

    private static final Path FILE = Path.of("src/test/resources/access-matrix.csv");

    static Matrix read() {
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(FILE)) {
            List<NamedCsvRecord> rows = csv.stream().toList();
            return new Matrix(
                    rows.stream()
                            .collect(Collectors.toMap(
                                    row -> row.getField("handler"), row -> roles(row.getField("roles")))),
                    rows.stream()
                            .filter(row -> row.getField("own").equals("state"))
                            .map(row -> row.getField("handler"))
                            .collect(Collectors.toSet()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Set<String> names() {
        return rows.keySet();
    }

    boolean allows(String handler, Role role) {
        Set<Role> roles = rows.getOrDefault(handler, Set.of());
        return roles.contains(role) || roles.contains(Role.REPORTER);
    }

    private static Set<Role> roles(String text) {
        return Arrays.stream(text.split(" "))
                .filter(name -> !name.isEmpty())
                .map(Role::valueOf)
                .collect(Collectors.toSet());
    }
}
