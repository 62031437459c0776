package nl.baken.network;

/** Which partners somebody looks for: part of a name, and codes; what is empty leaves nobody out. */
record PartnerFilter(String name, String field, String need, String group, String language) {

    public boolean isEmpty() {
        return (name + field + need + group + language).isBlank();
    }
}
