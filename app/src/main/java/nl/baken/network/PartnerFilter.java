package nl.baken.network;

import jakarta.validation.constraints.Size;
import nl.baken.codes.CodeList;
import nl.baken.codes.Coded;

/** Which partners somebody looks for: part of a name, and codes; what is empty leaves nobody out. */
record PartnerFilter(
        @Size(max = 120) String name,
        @Coded(CodeList.PARTNER_FIELD) String field,
        @Coded(CodeList.NEED) String need,
        @Coded(CodeList.CLIENT_GROUP) String group,
        @Coded(CodeList.OFFER_LANGUAGE) String language) {

    public boolean isEmpty() {
        return (name + field + need + group + language).isBlank();
    }
}
