package nl.baken.dossiers;

import java.time.LocalDate;
import java.util.List;

/** Texts that stand for everything personal in a dossier: none of them may be found in the database. */
final class Canaries {

    static final String NAME = "Kanariëlla van Geelveder";
    static final String PHONE = "+31 6 10203040";
    static final LocalDate BIRTH_DATE = LocalDate.of(1997, 11, 23);
    static final String EMAIL = "geelveder@voorbeeld.example";
    static final String OTHER = "bijnaam Geeltje";
    static final String TOLD = "Slaapt boven het restaurant aan de haven";
    static final String REMARK = "alleen voor negenen, zus Veertje weet ervan";
    static final String RELATIVE = "Veertje Geelveder";
    static final String RELATIVE_PHONE = "0611121314";
    static final String CONSENT = "is bang voor de baas";
    static final String REASON = "zelfde tatoeage";

    private Canaries() {}

    static Person person() {
        return new Person(NAME, BIRTH_DATE, PHONE, EMAIL, OTHER);
    }

    /** Every canary, and the parts by which a name or number could be recognised. */
    static List<String> all() {
        return List.of(
                "Geelveder",
                "geelveder",
                "Kanari",
                "kanari",
                "10203040",
                "1997-11-23",
                "Geeltje",
                "restaurant",
                "negenen",
                "Veertje",
                "11121314",
                "bang voor",
                "tatoeage");
    }
}
