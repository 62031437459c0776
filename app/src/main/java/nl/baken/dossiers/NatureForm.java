package nl.baken.dossiers;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import nl.baken.codes.CodeList;
import nl.baken.codes.Coded;
import nl.baken.codes.KnownMunicipality;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** What a dossier counts as, as chosen; "unknown" is an answer, so all but the municipality is asked. */
record NatureForm(
        @KnownMunicipality String municipality,
        @NotBlank @Coded(CodeList.EXPLOITATION) String exploitation,
        @NotBlank @Coded(CodeList.SEX) String sex,
        @NotBlank @Coded(CodeList.AGE_BAND) String ageBand,
        @Coded(CodeList.NATIONALITY_GROUP) String nationalityGroup,
        @NotBlank @Coded(CodeList.SOURCE) String source,
        @Valid JudgementForm judgement) {

    static NatureForm of(Nature nature) {
        return new NatureForm(
                nature.municipality(),
                nature.exploitation(),
                nature.sex(),
                nature.ageBand(),
                nature.nationalityGroup(),
                nature.source(),
                new JudgementForm(
                        nature.judgement().suspicion(), nature.judgement().certainty()));
    }

    static NatureForm unknown(String municipality, String exploitation, String source) {
        return new NatureForm(
                municipality, exploitation, "UNKNOWN", "UNKNOWN", "UNKNOWN", source, JudgementForm.ASSUMED);
    }

    /** The same without nationality, for a regime that keeps it out. */
    NatureForm withoutNationality() {
        return new NatureForm(municipality, exploitation, sex, ageBand, "", source, judgement);
    }

    /** Nationality is asked like all else where the regime admits it, and nowhere else. */
    void check(boolean asksNationality, String field, Errors errors) {
        if (asksNationality && nationalityGroup.isBlank()) {
            errors.rejectValue(field, "NotBlank");
        }
    }

    Nature nature() {
        return new Nature(
                municipality,
                exploitation,
                sex,
                ageBand,
                nationalityGroup.isBlank() ? Nature.UNKNOWN : nationalityGroup,
                source,
                judgement.judgement());
    }

    /** How sure we are and how we know. */
    @SuppressWarnings("MultipleNullnessAnnotations") // a browser may leave it out, the form then asks for it
    record JudgementForm(
            @NotNull @Nullable Suspicion suspicion,
            @NotBlank @Coded(CodeList.CERTAINTY) String certainty) {

        /** As long as nobody judged it. */
        static final JudgementForm ASSUMED = new JudgementForm(Suspicion.SIGNS, "ASSUMED");

        Judgement judgement() {
            if (suspicion == null) {
                throw new IllegalStateException("the form let an empty suspicion through");
            }
            return new Judgement(suspicion, certainty);
        }
    }
}
