package nl.baken.dossiers;

import static java.util.Objects.requireNonNull;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import nl.baken.codes.CodeList;
import nl.baken.codes.Coded;
import org.jspecify.annotations.Nullable;

/** Somebody near to the person, as typed. */
@SuppressWarnings("MultipleNullnessAnnotations") // a browser may leave it out, the form then asks for it
record RelativeForm(
        @NotBlank @Size(max = 200) String name,
        @NotBlank @Coded(CodeList.RELATION) String relation,
        @Size(max = 50) String phone,
        @NotNull @Nullable Answer mayContact) {

    static final RelativeForm EMPTY = new RelativeForm("", "", "", null);

    Relative relative() {
        return new Relative(relation, requireNonNull(mayContact), name, phone);
    }
}
