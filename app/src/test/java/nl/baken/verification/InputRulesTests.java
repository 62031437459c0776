package nl.baken.verification;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Constraint;
import java.io.IOException;
import java.io.Reader;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every form that the running application takes is on the page of rules, field by field, with what it refuses as a whole. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class InputRulesTests {

    private static final Path PAGE = Path.of("../docs/input.md");
    private static final Path MESSAGES = Path.of("src/main/resources/messages");

    // compared with what is there, and kept nowhere
    private static final Set<String> CHECKED_LATER =
            Set.of("submission", "seen", "ground", "lines[].criterion", "lines[].indicator");

    private final RequestMappingHandlerMapping mapping;

    @Autowired
    InputRulesTests(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping) {
        this.mapping = mapping;
    }

    @Test
    void thePageTellsTheRulesOfEveryForm() throws Exception {
        String drawn = page();
        if (Boolean.getBoolean("baken.draw")) {
            Files.writeString(PAGE, drawn);
        }
        assertThat(Files.readString(PAGE))
                .as("mvn -pl app -am test -Dtest=InputRulesTests -Dbaken.draw=true")
                .isEqualTo(drawn);
    }

    @Test
    void theLengthOfEveryTypedTextIsBounded() {
        assertThat(forms().values().stream().flatMap(InputRulesTests::fields))
                .hasSizeGreaterThan(150)
                .filteredOn(field -> field.type().equals("text") && !CHECKED_LATER.contains(field.name()))
                .isNotEmpty()
                .allSatisfy(
                        field -> assertThat(field.rules()).as(field.toString()).isNotEmpty());
    }

    private String page() throws Exception {
        StringBuilder page = new StringBuilder("""
                # What may be typed where

                Drawn by `InputRulesTests` from the forms of the running application and its messages, and red when they differ. What
                breaks a rule comes back with the form, a sentence beside the field, and everything that was typed. Whatever the rule:
                a form holds 1 MB at most, a field that no form has is refused, text is normalised to NFC and control characters but
                line ends are dropped, and blanks around it are (not around a password). A moment is local time in the Netherlands.

                ## Fields

                | form | field | holds | rules |
                |---|---|---|---|
                """);
        forms().forEach((name, form) -> fields(form)
                .forEach(field -> page.append("| `%s` | `%s` | %s | %s |\n"
                        .formatted(
                                name, field.name(), field.type(), field.rules().replace("|", "\\|")))));
        page.append("""

                ## Together, and with what is there already

                What fields mean together, or beside what Baken knows, is checked where the step is taken, whichever page it comes from. These
                are the refusals, as people read them.

                | refusal | in words |
                |---|---|
                """);
        refusals().forEach((key, words) -> page.append("| `%s` | %s |\n".formatted(key, words.replace("''", "'"))));
        return page.toString();
    }

    private Map<String, Class<?>> forms() {
        Map<String, Class<?>> forms = new TreeMap<>();
        mapping.getHandlerMethods().values().stream()
                .flatMap(handler -> Arrays.stream(handler.getMethodParameters()))
                .filter(parameter -> parameter.hasParameterAnnotation(ModelAttribute.class)
                        && parameter.getParameterType().isRecord()
                        && !Modifier.isPublic(parameter.getParameterType().getModifiers()))
                .forEach(parameter -> forms.put(name(parameter.getParameterType()), parameter.getParameterType()));
        return forms;
    }

    private static String name(Class<?> form) {
        return form.getName().substring("nl.baken.".length());
    }

    private static Stream<Field> fields(Class<?> form) {
        return fields("", form);
    }

    private static Stream<Field> fields(String prefix, Class<?> form) {
        return Arrays.stream(form.getRecordComponents()).flatMap(part -> {
            String name = prefix + part.getName();
            Class<?> kind = held(part.getAnnotatedType());
            if (kind.isRecord() && kind.getName().startsWith("nl.baken.")) {
                return fields(name + (Collection.class.isAssignableFrom(part.getType()) ? "[]." : "."), kind);
            }
            return Stream.of(new Field(name, type(part.getType(), kind), rules(part)));
        });
    }

    private static Class<?> held(AnnotatedType type) {
        if (type instanceof AnnotatedParameterizedType many) {
            AnnotatedType[] arguments = many.getAnnotatedActualTypeArguments();
            return held(arguments[arguments.length - 1]);
        }
        return type.getType() instanceof Class<?> plain ? plain : Object.class;
    }

    private static String type(Class<?> whole, Class<?> held) {
        String one = held.isEnum()
                ? Arrays.stream(held.getEnumConstants()).map(Object::toString).collect(joining(", ", "one of ", ""))
                : Map.of(
                                String.class, "text",
                                java.time.LocalDate.class, "day",
                                Integer.class, "number",
                                int.class, "number",
                                Boolean.class, "yes or no",
                                boolean.class, "yes or no")
                        .getOrDefault(held, held.getSimpleName());
        return Collection.class.isAssignableFrom(whole) || Map.class.isAssignableFrom(whole) ? one + ", several" : one;
    }

    private static String rules(RecordComponent part) {
        Stream<Annotation> own = Stream.concat(constraints(part), constraints(part.getAccessor()));
        Stream<Annotation> inside = part.getAnnotatedType() instanceof AnnotatedParameterizedType many
                ? Arrays.stream(many.getAnnotatedActualTypeArguments()).flatMap(InputRulesTests::constraints)
                : constraints(part.getAnnotatedType());
        return Stream.concat(own, inside)
                .map(InputRulesTests::rule)
                .distinct()
                .sorted()
                .collect(joining(", "));
    }

    private static Stream<Annotation> constraints(AnnotatedElement element) {
        return Arrays.stream(element.getAnnotations())
                .filter(annotation -> annotation.annotationType().isAnnotationPresent(Constraint.class));
    }

    private static String rule(Annotation annotation) {
        String settings = Arrays.stream(annotation.annotationType().getDeclaredMethods())
                .filter(method -> !List.of("message", "groups", "payload").contains(method.getName()))
                .sorted(java.util.Comparator.comparing(Method::getName))
                .map(method -> setting(annotation, method))
                .filter(setting -> !setting.isEmpty())
                .collect(joining(" "));
        return annotation.annotationType().getSimpleName() + (settings.isEmpty() ? "" : " `" + settings + "`");
    }

    private static String setting(Annotation annotation, Method method) {
        try {
            method.setAccessible(true);
            Object value = method.invoke(annotation);
            boolean isDefault = value.equals(method.getDefaultValue()) || value instanceof Object[] || value.equals("");
            return isDefault ? "" : method.getName() + "=" + value;
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> refusals() throws IOException {
        Map<String, String> refusals = new TreeMap<>();
        try (Stream<Path> bundles = Files.list(MESSAGES)) {
            for (Path bundle :
                    bundles.filter(file -> !file.toString().contains("_en")).toList()) {
                Properties messages = new Properties();
                try (Reader reader = Files.newBufferedReader(bundle)) {
                    messages.load(reader);
                }
                messages.forEach((key, words) -> {
                    if (key.toString().contains(".refused.")) {
                        refusals.put(key.toString(), words.toString());
                    }
                });
            }
        }
        return refusals;
    }

    /** A field of a form: what it holds, and what is asked of that. */
    private record Field(String name, String type, String rules) {}
}
