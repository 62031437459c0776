package nl.baken.upkeep;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.baken.linkage.Description;
import nl.baken.linkage.Field;
import nl.baken.platform.StartRefused;

/** Which column of an export says what, by the names that are common for it. */
record Columns(Map<Integer, Field> fields, Optional<Integer> id) {

    private static final Map<String, Field> ALSO = Map.ofEntries(
            Map.entry("first_name", Field.GIVEN_NAME),
            Map.entry("surname", Field.FAMILY_NAME),
            Map.entry("last_name", Field.FAMILY_NAME),
            Map.entry("date_of_birth", Field.BIRTH_DATE),
            Map.entry("dob", Field.BIRTH_DATE),
            Map.entry("address_1", Field.STREET),
            Map.entry("street_number", Field.HOUSE_NUMBER),
            Map.entry("city", Field.PLACE),
            Map.entry("suburb", Field.PLACE),
            Map.entry("phone_number", Field.PHONE),
            Map.entry("soc_sec_id", Field.PERSONAL_NUMBER));

    Columns {
        fields = Map.copyOf(fields);
    }

    /** Finds them in the first line; refuses one without any, or with one twice. */
    static Columns in(List<String> header) {
        Map<Integer, Field> fields = new HashMap<>();
        Optional<Integer> id = Optional.empty();
        for (int i = 0; i < header.size(); i++) {
            String name = header.get(i).strip().toLowerCase(Locale.ROOT);
            if (name.equals("id")) {
                id = Optional.of(i);
            }
            int column = i;
            field(name).ifPresent(field -> fields.put(column, field));
        }
        if (fields.isEmpty() || new HashSet<>(fields.values()).size() < fields.size()) {
            throw new StartRefused("platform.refused.csv-columns", known());
        }
        return new Columns(fields, id);
    }

    Description description(List<String> row) {
        Map<Field, String> says = new EnumMap<>(Field.class);
        fields.forEach((column, field) -> {
            if (column < row.size() && !row.get(column).isBlank()) {
                says.put(field, row.get(column).strip());
            }
        });
        return new Description(says);
    }

    String id(List<String> row) {
        return id.filter(column -> column < row.size()).map(row::get).orElse("");
    }

    private static Optional<Field> field(String name) {
        return Arrays.stream(Field.values())
                .filter(field -> named(field).equals(name))
                .findFirst()
                .or(() -> Optional.ofNullable(ALSO.get(name)));
    }

    private static String named(Field field) {
        return field.name().toLowerCase(Locale.ROOT);
    }

    private static String known() {
        return Stream.concat(
                        Stream.concat(
                                Stream.of("id"), Arrays.stream(Field.values()).map(Columns::named)),
                        ALSO.keySet().stream().sorted())
                .collect(Collectors.joining(", "));
    }
}
