package nl.baken.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Types, forges and leaves out every field of a form in turn, while the other fields are filled in well. */
final class Attempts {

    private static final Pattern RECORD = Pattern.compile("[\\w-]{36,}");
    private static final Set<Integer> COMES_BACK = Set.of(200, 400, 422, 429);

    private final Web web;
    private final Supplier<Filled> fresh;
    private Filled form;

    Attempts(Web web, Supplier<Filled> fresh) {
        this.web = web;
        this.fresh = fresh;
        this.form = fresh.get();
    }

    void tryEveryField() {
        List<Field> fields = form.distinct();
        for (Typed typed : Typed.values()) {
            if (typed == Typed.TOO_MUCH) {
                // all of them together are more than any form may be
                fields.forEach(field -> typeAlone(field, typed));
            } else {
                typeEverywhere(fields, typed);
            }
        }
        forge(fields);
    }

    // Into all fields at once, and then into those that took it, so that it comes as far as it can. What nobody sees
    // decides by itself what becomes of a form.
    private void typeEverywhere(List<Field> fields, Typed typed) {
        List<Field> rest = new ArrayList<>(fields);
        rest.removeIf(Field::isHidden);
        fields.stream().filter(Field::isHidden).forEach(field -> typeAlone(field, typed));
        while (!rest.isEmpty()) {
            List<Field> told = type(List.copyOf(rest), typed);
            if (told.isEmpty()) {
                // something else can have kept the form from telling what is wrong beside a field; alone it must
                rest.stream().filter(field -> isWrong(field, typed)).forEach(field -> typeAlone(field, typed));
                return;
            }
            rest.removeAll(told);
        }
    }

    private void typeAlone(Field field, Typed typed) {
        List<Field> told = type(List.of(field), typed);
        if (form.sent() && isWrong(field, typed)) {
            assertThat(told)
                    .as("%s in %s of %s is told beside the field", typed, field.name(), form.action())
                    .containsExactly(field);
        }
    }

    /** The fields beside which the page that came back tells that this is wrong. */
    private List<Field> type(List<Field> fields, Typed typed) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        fields.forEach(field -> values.put(field.name(), List.of(typed.text())));
        List<Map.Entry<String, String>> entries = form.with(values);
        String what = "%s in %s of %s".formatted(typed, values.keySet(), form.action());
        Sheet page = survived(what, entries);
        boolean back = page.hasErrors() && page.form(form.key()).isPresent();
        if (back) {
            keeps(what, page, entries);
        }
        renewAfter(page);
        return back
                ? fields.stream()
                        .filter(field -> page.tellsBeside(field.name()))
                        .toList()
                : List.of();
    }

    // Every text has an end, and what is chosen is one of the choices; the rest may be right.
    private static boolean isWrong(Field field, Typed typed) {
        return switch (typed) {
            case NOTHING -> field.isRequired();
            case TOO_MUCH -> field.isText() || field.kind().equals("password") || field.isChosen();
            case CONTROL_CHARACTERS, MARKUP_AND_SQL, OTHER_SCRIPTS, FAR_AWAY -> field.isChosen();
        };
    }

    private void forge(List<Field> fields) {
        fields.forEach(field -> renewAfter(survived(field.name() + " left out", form.with(field.name(), List.of()))));
        fields.stream().filter(Field::isHidden).forEach(field -> forgeTogether(List.of(field)));
        forgeTogether(fields.stream().filter(field -> !field.isHidden()).toList());
        fields.stream()
                .filter(field -> form.sent() && field.name().contains("."))
                .map(field -> field.name().substring(0, field.name().lastIndexOf('.')))
                .distinct()
                .forEach(this::forgePart);
    }

    private void forgeTogether(List<Field> fields) {
        Map<String, List<String>> twice = new LinkedHashMap<>();
        Map<String, List<String>> parts = new LinkedHashMap<>();
        for (Field field : fields) {
            String name = field.name();
            twice.put(name, List.of("een", "twee"));
            parts.put(name, List.of());
            List.of(".value", "[0]").forEach(part -> parts.put(name + part, List.of(field.isText() ? "x" : "")));
        }
        Sheet refused = survived(twice.keySet() + " twice", form.with(twice));
        if (form.sent() && fields.stream().anyMatch(Field::isSentOnce)) {
            assertThat(refused.answer().status()).as("%s twice", twice.keySet()).isEqualTo(400);
        }
        renewAfter(refused);
        renewAfter(survived(twice.keySet() + " as objects and as lists", form.with(parts)));
    }

    private void forgePart(String part) {
        Sheet refused = survived(part + " as a text", form.with(part, List.of("x")));
        assertThat(refused.answer().status())
                .as("%s as a text in %s", part, form.action())
                .isEqualTo(400);
    }

    private Sheet survived(String what, List<Map.Entry<String, String>> entries) {
        Sheet page = form.send(web, entries);
        assertThat(page.answer().status()).as("%s, %s", what, form.action()).isLessThan(500);
        assertThat(page.runsWhatWasTyped()).as("%s runs on the page", what).isFalse();
        return page;
    }

    private static void keeps(String what, Sheet page, List<Map.Entry<String, String>> entries) {
        page.forms()
                .forEach(back -> entries.forEach(entry -> {
                    Field field = back.fields().get(entry.getKey());
                    if (field != null && field.isReadable()) {
                        assertThat(plain(field.controls().getFirst().val()))
                                .as("%s keeps %s", what, entry.getKey())
                                .isEqualToIgnoringCase(plain(entry.getValue()));
                    }
                }));
    }

    // No field of ours holds control characters, and none ends in blanks.
    private static String plain(String text) {
        return text.replaceAll("\\p{Cc}", "").strip();
    }

    // What was accepted changed the record; where its page has the form no longer, there is another record.
    private void renewAfter(Sheet page) {
        boolean done = !COMES_BACK.contains(page.answer().status());
        if (done && RECORD.matcher(form.action()).find()) {
            form = fresh.get();
        }
    }
}
