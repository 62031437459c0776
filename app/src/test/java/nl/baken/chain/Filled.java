package nl.baken.chain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A form of a page, filled in as somebody would who means no harm. */
record Filled(boolean sent, String action, Map<String, Field> fields, List<Map.Entry<String, String>> marks) {

    static List<Filled> all(String html, String page) {
        return all(Jsoup.parse(html), page);
    }

    /** The forms of a page that ask something. */
    static List<Filled> all(Document document, String page) {
        return document.select("form").stream()
                .filter(form -> !form.attr("action").equals("/logout"))
                .map(form -> Filled.of(form, page))
                .filter(form -> !form.fields().isEmpty())
                .toList();
    }

    private static Filled of(Element form, String page) {
        Map<String, List<Element>> controls = new LinkedHashMap<>();
        List<Map.Entry<String, String>> marks = new ArrayList<>();
        for (Element control : form.select("input[name], select[name], textarea[name]")) {
            String name = control.attr("name");
            if (name.startsWith("_") && !name.equals("_csrf")) {
                marks.add(Map.entry(name, control.val()));
            } else if (!name.equals("_csrf")) {
                controls.computeIfAbsent(name, it -> new ArrayList<>()).add(control);
            }
        }
        Map<String, Field> fields = new LinkedHashMap<>();
        controls.forEach((name, elements) -> fields.put(name, new Field(name, elements)));
        String action = form.attr("action").isEmpty() ? page : form.attr("action");
        return new Filled(form.attr("method").equals("post"), action, fields, marks);
    }

    /** The same for two forms that ask the same for the same. */
    String key() {
        Set<String> asked = new LinkedHashSet<>();
        fields.forEach((name, field) -> asked.add(name.replaceAll("\\d+", "N") + field.kind()));
        return action.replaceAll("[0-9a-f-]{36}|[\\w-]{43}", "*") + asked;
    }

    /** Of rows of one shape the first one stands for all. */
    List<Field> distinct() {
        Map<String, Field> one = new LinkedHashMap<>();
        fields.forEach((name, field) -> one.putIfAbsent(name.replaceAll("\\d+", "N"), field));
        return List.copyOf(one.values());
    }

    /** What the form sends when one field has other values than those it was filled in with. */
    List<Map.Entry<String, String>> with(String field, List<String> values) {
        return with(Map.of(field, values));
    }

    /** The same for several fields. */
    List<Map.Entry<String, String>> with(Map<String, List<String>> others) {
        List<Map.Entry<String, String>> entries = new ArrayList<>(marks);
        fields.forEach((name, known) -> {
            if (!others.containsKey(name)) {
                known.values(action).forEach(value -> entries.add(Map.entry(name, value)));
            }
        });
        others.forEach((name, values) -> values.forEach(value -> entries.add(Map.entry(name, value))));
        return entries;
    }

    Sheet send(Web web) {
        return send(web, with(Map.of()));
    }

    Sheet send(Web web, List<Map.Entry<String, String>> entries) {
        return Sheet.of(action, sent ? web.post(action, entries) : web.get(action + "?" + Web.encoded(entries)));
    }
}
