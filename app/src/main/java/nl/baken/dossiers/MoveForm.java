package nl.baken.dossiers;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import java.time.LocalDate;
import nl.baken.codes.KnownMunicipality;
import org.jspecify.annotations.Nullable;

/** A move to another municipality, as typed. */
@SuppressWarnings("MultipleNullnessAnnotations") // a browser may leave it out, the form then asks for it
record MoveForm(
        @NotBlank @KnownMunicipality String municipality,

        @NotNull @PastOrPresent @Nullable LocalDate from) {}
