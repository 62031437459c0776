package nl.baken.dossiers;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** The number of the dossier that another one becomes part of. */
record MergeForm(@NotBlank @Size(max = 20) String number) {}
