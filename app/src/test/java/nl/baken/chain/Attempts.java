package nl.baken.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
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
        for (Field field : form.distinct()) {
            for (Typed typed : Typed.values()) {
                type(field, typed);
            }
            forge(field);
        }
    }

    private void type(Field field, Typed typed) {
        List<Map.Entry<String, String>> entries = form.with(field.name(), List.of(typed.text()));
        String what = "%s in %s of %s".formatted(typed, field.name(), form.action());
        Sheet page = survived(what, entries);
        boolean back = page.hasErrors() && page.form(form.key()).isPresent();
        if (back) {
            keeps(what, page, entries);
        }
        if (form.sent() && isWrong(field, typed)) {
            assertThat(back)
                    .as("%s comes back, after %d", what, page.answer().status())
                    .isTrue();
            assertThat(page.tellsBeside(field.name()))
                    .as("%s is told beside the field", what)
                    .isTrue();
        }
        renewAfter(page);
    }

    // Every text has an end, and what is chosen is one of the choices; the rest may be right.
    private static boolean isWrong(Field field, Typed typed) {
        return switch (typed) {
            case NOTHING -> field.isRequired();
            case TOO_MUCH -> field.isText() || field.kind().equals("password") || field.isChosen();
            case CONTROL_CHARACTERS, MARKUP_AND_SQL, OTHER_SCRIPTS, FAR_AWAY -> field.isChosen();
        };
    }

    private void forge(Field field) {
        String name = field.name();
        renewAfter(survived(name + " left out", form.with(name, List.of())));
        renewAfter(survived(name + " twice", form.with(name, List.of("een", "twee"))));
        List<Map.Entry<String, String>> forged = new ArrayList<>(form.with(name, List.of()));
        for (String part : List.of(".value", "[0]")) {
            forged.add(Map.entry(name + part, field.isText() ? "x" : ""));
        }
        renewAfter(survived(name + " as an object and as a list", forged));
        if (form.sent() && name.contains(".")) {
            String part = name.substring(0, name.lastIndexOf('.'));
            Sheet refused = survived(part + " as a text", form.with(part, List.of("x")));
            assertThat(refused.answer().status())
                    .as("%s as a text in %s", part, form.action())
                    .isEqualTo(400);
        }
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
