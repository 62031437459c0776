package nl.baken.access;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.core.ResolvableType;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.server.ResponseStatusException;

class FormBinderTests {

    private static final Part EMPTY = new Part("", "", null);

    @Test
    void aFormThatLeavesEverythingOutIsAnEmptyForm() {
        assertThat(read(Whole.class)).isEqualTo(new Whole("", EMPTY, List.of(), List.of(), null));
    }

    @Test
    void aPartOfAFormIsCompletedAndNotReplaced() {
        assertThat(read(Whole.class, "part.name", "Anna"))
                .isEqualTo(new Whole("", new Part("Anna", "", null), List.of(), List.of(), null));
    }

    @Test
    void theRowsBeforeARowAreEmptyRows() {
        assertThat(read(Whole.class, "rows[2].phone", "06").rows())
                .containsExactly(EMPTY, EMPTY, new Part("", "06", null));
    }

    @Test
    void chosenBoxesComeInTheirOrder() {
        assertThat(read(Whole.class, "boxes", "een", "boxes", "twee").boxes()).containsExactly("een", "twee");
    }

    @Test
    void aCharacterThatCannotBeWrittenIsDroppedAlsoFromWhatIsRefused() {
        FormBinder binder = bound(Whole.class, request("part.day", "4\u0000 \u001bmaart"));
        assertThat(binder.getBindingResult().getFieldValue("part.day")).isEqualTo("4 maart");
    }

    @Test
    void whatWasReadBeforeAMistakeIsShownAgainToo() {
        FormBinder binder = bound(Whole.class, request("part.name", "Anna", "part.day", "4 maart"));
        assertThat(binder.getBindingResult().getFieldValue("part.name")).isEqualTo("Anna");
        FormBinder later = bound(Two.class, request("one.name", "Anna", "other.day", "4 maart"));
        assertThat(later.getBindingResult().getFieldValue("one.name")).isEqualTo("Anna");
    }

    @Test
    void ofAFormWithAMistakeOthersCanBeToldToo() {
        FormBinder binder = bound(Whole.class, request("part.name", "Anna", "part.day", "4 maart"));
        binder.getBindingResult().rejectValue("part.name", "too.short");

        assertThat(binder.getBindingResult().getFieldErrorCount()).isEqualTo(2);
        assertThat(binder.getBindingResult().getFieldValue("part.name")).isEqualTo("Anna");
        assertThat(binder.getBindingResult().getFieldValue("part.day")).isEqualTo("4 maart");
    }

    @Test
    void aPlainValueInThePlaceOfAPartIsRefused() {
        for (String name : List.of("part", "rows", "rows[0]", "boxes[0]")) {
            assertThatExceptionOfType(ResponseStatusException.class)
                    .as(name)
                    .isThrownBy(() -> read(Whole.class, name, "x"))
                    .matches(refused -> refused.getStatusCode().value() == 400);
        }
    }

    @Test
    void aPlainValueIsRefusedAlsoWhereNothingElseIsAskedFor() {
        assertThatExceptionOfType(ResponseStatusException.class).isThrownBy(() -> read(Outer.class, "part", "x"));
    }

    @Test
    void anIdentifierIsReadAsOneValueAndNotByItsFields() {
        assertThat(read(Whole.class, "owner.value", UUID.randomUUID().toString())
                        .owner())
                .isNull();
    }

    @Test
    void onlyAListOfChoicesIsSentMoreThanOnce() {
        assertThat(FieldNames.takesSeveral(Whole.class, "boxes")).isTrue();
        assertThat(FieldNames.takesSeveral(Holding.class, "whole.boxes")).isTrue();
        assertThat(FieldNames.takesSeveral(Holding.class, "wholes[1].boxes")).isTrue();
        for (String name :
                List.of("text", "part", "part.name", "rows[0].name", "rows[0]", "boxes[0]", "owner", "absent")) {
            assertThat(FieldNames.takesSeveral(Whole.class, name)).as(name).isFalse();
        }
    }

    @Test
    void aHeaderOfTheRequestIsNoFieldOfAForm() {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.addHeader("text", "from a header");
        assertThat(read(Whole.class, request).text()).isEmpty();
    }

    private static <T> T read(Class<T> form, String... namesAndValues) {
        return read(form, request(namesAndValues));
    }

    private static <T> T read(Class<T> form, MockHttpServletRequest request) {
        return form.cast(requireNonNull(bound(form, request).getTarget()));
    }

    private static MockHttpServletRequest request(String... namesAndValues) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            request.addParameter(namesAndValues[i], namesAndValues[i + 1]);
        }
        return request;
    }

    private static FormBinder bound(Class<?> form, MockHttpServletRequest request) {
        FormBinder binder = new FormBinder(null, "form");
        binder.setTargetType(ResolvableType.forClass(form));
        binder.construct(request);
        return binder;
    }

    record Holding(Whole whole, List<Whole> wholes) {}

    record Whole(
            String text,
            Part part,
            List<Part> rows,
            List<String> boxes,
            @Nullable PersonId owner) {}

    record Outer(Part part) {}

    record Two(Part one, Part other) {}

    record Part(String name, String phone, @Nullable LocalDate day) {}
}
