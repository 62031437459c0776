package nl.baken.chain;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.baken.access.Role;

/** The written rights: which roles may use which handler, on a thing that they hold. */
record Matrix(Map<String, Set<Role>> rows) {

    private static final Path FILE = Path.of("src/test/resources/access-matrix.csv");

    static Matrix read() {
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(FILE)) {
            return new Matrix(csv.stream()
                    .collect(Collectors.toMap(row -> row.getField("handler"), row -> roles(row.getField("roles")))));
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
