package nl.baken.chain;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A page that came back, with the forms that can be filled in on it. */
record Sheet(String path, Answer answer, Document document) {

    static Sheet of(String path, Answer answer) {
        return new Sheet(path, answer, Jsoup.parse(answer.body()));
    }

    List<Filled> forms() {
        return Filled.all(document, path);
    }

    Optional<Filled> form(String key) {
        return forms().stream().filter(form -> form.key().equals(key)).findFirst();
    }

    boolean hasErrors() {
        return document.getElementById("error-summary") != null;
    }

    /** Whether the page that came back shows anything that was typed as a part of itself. */
    boolean runsWhatWasTyped() {
        return !document.select("script:not([src]), [onmouseover], b").isEmpty();
    }

    /** Whether an error stands beside a field, told to whoever hears the page as well. */
    boolean tellsBeside(String field) {
        return named(field)
                .anyMatch(element -> tells(element)
                        || Optional.ofNullable(element.closest("fieldset"))
                                .filter(this::tells)
                                .isPresent());
    }

    private Stream<Element> named(String field) {
        return document.select("[name]").stream()
                .filter(element -> element.attr("name").equals(field));
    }

    private boolean tells(Element element) {
        return List.of(element.attr("aria-describedby").split(" ", -1)).stream()
                .filter(id -> id.endsWith("-error"))
                .map(document::getElementById)
                .anyMatch(told ->
                        told != null && !told.select(".field__error").text().isBlank());
    }
}
