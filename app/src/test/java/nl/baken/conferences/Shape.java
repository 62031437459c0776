package nl.baken.conferences;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** A schema of Samen Onder Handbereik, as far as its files use JSON Schema, and what is wrong with a document by it. */
final class Shape {

    private final Map<String, Object> schemas;

    private Shape(Map<String, Object> schemas) {
        this.schemas = schemas;
    }

    /** The named schemas of an OpenAPI file. */
    static Shape of(String file) {
        return new Shape(map(map(map(load(file)).get("components")).get("schemas")));
    }

    /** The schemas of a JSON Schema file. */
    static Shape ofDefinitions(String file) {
        return new Shape(map(map(load(file)).get("$defs")));
    }

    /** What is wrong, each with where. */
    List<String> wrong(String schema, @Nullable Object document) {
        List<String> wrong = new ArrayList<>();
        check(map(Objects.requireNonNull(schemas.get(schema), schema)), document, schema, wrong);
        return wrong;
    }

    private void check(Map<String, Object> schema, @Nullable Object value, String at, List<String> wrong) {
        if (schema.get("$ref") instanceof String reference) {
            String name = reference.substring(reference.lastIndexOf('/') + 1);
            check(map(Objects.requireNonNull(schemas.get(name), name)), value, at, wrong);
        }
        for (Object part : list(schema.get("allOf"))) {
            if (!String.valueOf(map(part).get("$ref")).startsWith("./")) {
                check(map(part), value, at, wrong);
            }
        }
        checkValue(schema, value, at, wrong);
        if (value instanceof Map<?, ?> object) {
            checkObject(schema, map(object), at, wrong);
        }
        if (value instanceof List<?> items && schema.get("items") != null) {
            items.forEach(item -> check(map(schema.get("items")), item, at + "[]", wrong));
        }
    }

    private void checkObject(Map<String, Object> schema, Map<String, Object> object, String at, List<String> wrong) {
        Map<String, Object> properties = map(schema.get("properties"));
        list(schema.get("required")).stream()
                .map(String::valueOf)
                .filter(name -> !object.containsKey(name))
                .forEach(name -> wrong.add(at + " lacks " + name));
        object.forEach((name, value) -> {
            if (properties.containsKey(name)) {
                check(map(properties.get(name)), value, at + "." + name, wrong);
            } else if (Boolean.FALSE.equals(schema.get("additionalProperties"))) {
                wrong.add(at + " knows no " + name);
            }
        });
    }

    private static void checkValue(Map<String, Object> schema, @Nullable Object value, String at, List<String> wrong) {
        boolean fits = switch (String.valueOf(schema.getOrDefault("type", "any"))) {
            case "object" -> value instanceof Map;
            case "array" -> value instanceof List;
            case "string" -> value instanceof String;
            case "integer" -> value instanceof Integer;
            default -> true;
        };
        if (!fits) {
            wrong.add(at + " is no " + schema.get("type"));
        }
        if (value instanceof String text) {
            checkText(schema, text, at, wrong);
        }
    }

    private static void checkText(Map<String, Object> schema, String text, String at, List<String> wrong) {
        if (schema.get("minLength") instanceof Integer least && text.length() < least) {
            wrong.add(at + " is too short");
        }
        if (schema.get("pattern") instanceof String pattern && !text.matches(pattern)) {
            wrong.add(at + " does not match");
        }
        List<?> values = list(schema.get("enum"));
        if ((schema.get("const") instanceof String only && !text.equals(only))
                || (!values.isEmpty() && !values.contains(text))) {
            wrong.add(at + " is another value");
        }
        if (!isOf(String.valueOf(schema.get("format")), text)) {
            wrong.add(at + " is no " + schema.get("format"));
        }
    }

    private static boolean isOf(String format, String text) {
        try {
            return switch (format) {
                case "date" -> LocalDate.parse(text) != null;
                case "date-time" -> OffsetDateTime.parse(text) != null;
                case "uri" -> URI.create(text).isAbsolute();
                default -> true;
            };
        } catch (DateTimeParseException | IllegalArgumentException e) {
            return false;
        }
    }

    // YAML reads JSON as well
    private static Object load(String file) {
        try (InputStream in = Shape.class.getResourceAsStream("/soh/" + file)) {
            return new Yaml(new SafeConstructor(new LoaderOptions())).load(Objects.requireNonNull(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(@Nullable Object value) {
        return value == null ? Map.of() : (Map<String, Object>) value;
    }

    private static List<?> list(@Nullable Object value) {
        return value instanceof List<?> list ? list : List.of();
    }
}
