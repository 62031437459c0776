package nl.baken.dossiers;

import jakarta.validation.constraints.FutureOrPresent;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** When the next contact will be, as chosen. */
@SuppressWarnings("MultipleNullnessAnnotations") // a browser may leave it out, the form then asks for it
record DateForm(@NotNull @FutureOrPresent @Nullable LocalDate reviewOn) {}
