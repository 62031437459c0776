package nl.baken.network;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;
import nl.baken.codes.CodeList;
import nl.baken.codes.Coded;

/** What a partner is and offers, as typed. */
record PartnerForm(
        int version,
        @NotBlank @Size(max = 120) String name,
        @NotBlank @Coded(CodeList.PARTNER_FIELD) String field,
        @NotEmpty List<@Coded(CodeList.NEED) String> needs,
        @NotEmpty List<@Coded(CodeList.CLIENT_GROUP) String> groups,
        List<@Coded(CodeList.LANGUAGE) String> languages,
        @Size(max = 2_000) String about) {

    static final PartnerForm EMPTY = new PartnerForm(0, "", "", List.of(), List.of(), List.of(), "");

    PartnerForm {
        needs = List.copyOf(needs);
        groups = List.copyOf(groups);
        languages = List.copyOf(languages);
    }

    static PartnerForm of(int version, Offering known) {
        return new PartnerForm(
                version, known.name(), known.field(), known.needs(), known.groups(), known.languages(), known.about());
    }

    Offering offering() {
        return new Offering(name, field, needs, groups, languages, about);
    }

    /** Tells the field, not the words. */
    @Override
    public String toString() {
        return "PartnerForm[" + field + "]";
    }
}
