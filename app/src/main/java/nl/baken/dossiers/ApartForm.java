package nl.baken.dossiers;

import jakarta.validation.constraints.FutureOrPresent;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import nl.baken.codes.CodeList;
import nl.baken.codes.Coded;
import org.jspecify.annotations.Nullable;

/** Why a part is taken out of the dossier that it is part of, and when its next contact will be. */
@SuppressWarnings("MultipleNullnessAnnotations") // a browser may leave the day out, the form then asks for it
record ApartForm(
        @NotBlank @Coded(CodeList.APART_REASON) String reason,
        @NotNull @FutureOrPresent @Nullable LocalDate reviewOn) {}
