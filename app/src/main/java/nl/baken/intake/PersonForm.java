package nl.baken.intake;

import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import nl.baken.codes.CodeList;
import nl.baken.codes.Coded;

/** Somebody who may be involved, as far as the reporter knows. */
record PersonForm(
        @Coded(CodeList.INVOLVED_ROLE) String role,
        @Size(max = 120) String name,
        @Size(max = 40) String phone,
        @Coded(CodeList.SEX) String sex,
        @Coded(CodeList.AGE_BAND) String ageBand,
        @Coded(CodeList.NATIONALITY_GROUP) String nationalityGroup) {

    private static final String UNKNOWN = "UNKNOWN";
    private static final PersonForm EMPTY = new PersonForm("", "", "", "", "", "");

    /** So many rows, whatever the browser sent. */
    static List<PersonForm> rows(List<PersonForm> sent, int number) {
        return IntStream.range(0, number)
                .mapToObj(row -> row < sent.size() ? sent.get(row) : EMPTY)
                .toList();
    }

    static List<Report.Involved> involved(List<PersonForm> rows) {
        return rows.stream()
                .filter(PersonForm::isFilled)
                .map(PersonForm::toInvolved)
                .toList();
    }

    private boolean isFilled() {
        return !Objects.equals(this, EMPTY);
    }

    private Report.Involved toInvolved() {
        return new Report.Involved(known(role), name, phone, known(sex), known(ageBand), known(nationalityGroup));
    }

    private static String known(String code) {
        return code.isEmpty() ? UNKNOWN : code;
    }

    @Override
    public String toString() {
        return "PersonForm[]";
    }
}
