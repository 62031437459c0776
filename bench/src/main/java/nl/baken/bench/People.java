package nl.baken.bench;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The people of the demo region who work with signals and with dossiers. */
record People(Map<String, Visitor> signals, Map<String, Visitor> dossiers, Visitor reporter) {

    private static final List<String> FOCAL_POINTS_AND_DIRECTOR = List.of("sanne", "wouter", "nadia", "bram", "joost");
    private static final List<String> CARE_COORDINATORS = List.of("mirjam", "samira");

    static People at(URI site, String password) {
        Visitor reporter = new Visitor(site);
        reporter.open("/report/new");
        return new People(
                signedIn(site, FOCAL_POINTS_AND_DIRECTOR, password),
                signedIn(site, CARE_COORDINATORS, password),
                reporter);
    }

    /** Everybody who has a worklist. */
    List<Visitor> colleagues() {
        Map<String, Visitor> all = new LinkedHashMap<>(signals);
        all.putAll(dossiers);
        return List.copyOf(all.values());
    }

    private static Map<String, Visitor> signedIn(URI site, List<String> logins, String password) {
        Map<String, Visitor> visitors = new LinkedHashMap<>();
        logins.forEach(login -> visitors.put(login, Visitor.signedIn(site, login, password)));
        return visitors;
    }
}
