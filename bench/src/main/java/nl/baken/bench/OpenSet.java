package nl.baken.bench;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.baken.linkage.Description;
import nl.baken.linkage.Field;

/** A data set with its truth, its columns mapped to the fields of a person; nothing else differs between sets. */
record OpenSet(String name, List<Description> records, Truth truth, int secondSource) {

    /** The only set of two sources in each of which nobody is registered twice. */
    private static final String TWO_SOURCES = "febrl4";

    private static final Map<Field, List<String>> COLUMNS = Map.ofEntries(
            Map.entry(Field.GIVEN_NAME, List.of("given_name", "first_name")),
            Map.entry(Field.FAMILY_NAME, List.of("surname", "last_name")),
            Map.entry(Field.BIRTH_DATE, List.of("date_of_birth", "dob")),
            Map.entry(Field.GENDER, List.of("gender")),
            Map.entry(Field.STREET, List.of("street", "address_1")),
            Map.entry(Field.HOUSE_NUMBER, List.of("house_number", "street_number")),
            Map.entry(Field.POSTCODE, List.of("postcode", "postcode_fake")),
            Map.entry(Field.PLACE, List.of("city", "suburb", "birth_place")),
            Map.entry(Field.PHONE, List.of("phone", "phone_number")),
            Map.entry(Field.EMAIL, List.of("email")),
            Map.entry(Field.PLATE, List.of("plate")),
            Map.entry(Field.PERSONAL_NUMBER, List.of("soc_sec_id")),
            Map.entry(Field.OCCUPATION, List.of("occupation")));

    static OpenSet read(Path folder) throws IOException {
        String name = folder.getFileName().toString();
        List<NamedCsvRecord> rows = rows(folder.resolve("records.csv"));
        boolean twoSources = name.equals(TWO_SOURCES);
        if (twoSources) {
            rows.sort(Comparator.comparing(row -> row.getField("source")));
        }
        Map<String, String> truth = new HashMap<>();
        rows(folder.resolve("truth.csv")).forEach(row -> truth.put(row.getField("id"), row.getField("entity")));
        Map<String, Integer> numbers = new HashMap<>();
        int[] entities = rows.stream()
                .mapToInt(row -> numbers.computeIfAbsent(truth.get(row.getField("id")), it -> numbers.size()))
                .toArray();
        List<Description> records = rows.stream().map(OpenSet::description).toList();
        return new OpenSet(name, records, new Truth(entities), twoSources ? firstOfSecond(rows) : 0);
    }

    private static int firstOfSecond(List<NamedCsvRecord> rows) {
        int first = 0;
        while (rows.get(first).getField("source").equals("a")) {
            first++;
        }
        return first;
    }

    private static List<NamedCsvRecord> rows(Path file) throws IOException {
        if (!Files.exists(file)) {
            throw new IOException("no data at " + file);
        }
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(file)) {
            return new ArrayList<>(reader.stream().toList());
        }
    }

    private static Description description(NamedCsvRecord row) {
        Map<String, String> columns = row.getFieldsAsMap();
        Description description = Description.empty();
        for (Map.Entry<Field, List<String>> field : COLUMNS.entrySet()) {
            for (String column : field.getValue()) {
                String text = columns.getOrDefault(column, "");
                if (!text.isEmpty()) {
                    description = description.with(field.getKey(), text);
                }
            }
        }
        return inParts(columns, description);
    }

    /** Names and dates that are whole in one set and in parts in another. */
    private static Description inParts(Map<String, String> columns, Description description) {
        if (columns.containsKey("full_name")) {
            String full = columns.get("full_name");
            String family = " " + columns.get("surname");
            boolean ends = family.length() > 1 && full.endsWith(family);
            return description.with(Field.GIVEN_NAME, ends ? full.substring(0, full.length() - family.length()) : full);
        }
        if (columns.containsKey("by")) {
            return description
                    .with(Field.GIVEN_NAME, (columns.get("fname_c1") + " " + columns.get("fname_c2")).strip())
                    .with(Field.FAMILY_NAME, (columns.get("lname_c1") + " " + columns.get("lname_c2")).strip())
                    .with(Field.BIRTH_DATE, columns.get("by") + "-" + columns.get("bm") + "-" + columns.get("bd"));
        }
        return description;
    }
}
