package nl.baken.intake;

import nl.baken.codes.CodeList;
import nl.baken.codes.Coded;
import nl.baken.codes.KnownMunicipality;

/** Where and when it was seen; empty is "I do not know". */
record OccasionForm(
        @KnownMunicipality String municipality,
        @Coded(CodeList.SEEN_WHEN) String seenWhen) {

    static OccasionForm empty() {
        return new OccasionForm("", "");
    }

    Report.Occasion toOccasion() {
        return new Report.Occasion(municipality, seenWhen.isEmpty() ? "NOT_SURE" : seenWhen);
    }
}
