package nl.baken.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What the people of the region know beforehand, learnt from their own lists: which records there are, and about whom. */
record Known(List<Place> signals, List<Place> dossiers, List<Contact> people) {

    private static final int LISTS = 20;
    private static final int FAR = 800;
    private static final int PERSONS = 40;
    private static final Pattern RECORD = Pattern.compile("/(?:signals|dossiers)/[0-9a-f-]{36}");
    private static final Pattern NAME_AND_PHONE = Pattern.compile("(.{3,80}?), (06-\\d{8})");

    Known {
        if (signals.isEmpty() || dossiers.isEmpty() || people.isEmpty()) {
            throw new IllegalArgumentException("nothing is known: is this a demo region?");
        }
    }

    static Known by(People people, Random random) {
        List<Place> signals = new ArrayList<>();
        people.signals()
                .values()
                .forEach(visitor -> signals.addAll(places(visitor, "/signals?state=ALL&page=", random)));
        List<Place> dossiers = new ArrayList<>();
        people.dossiers()
                .values()
                .forEach(visitor -> dossiers.addAll(places(visitor, "/dossiers?view=all&page=", random)));
        List<Contact> contacts = new ArrayList<>();
        for (int person = 0; person < PERSONS; person++) {
            contacts.addAll(contacts(drawn(signals, random), "p.told__text"));
            contacts.addAll(contacts(drawn(dossiers, random), ".alert__message"));
        }
        return new Known(signals, dossiers, contacts);
    }

    /** The signals on the first page of somebody's list. */
    static List<String> signalsOf(Visitor visitor) {
        return signalsOf(visitor, "ALL");
    }

    /** The same of those in one state. */
    static List<String> signalsOf(Visitor visitor, String state) {
        return links(visitor.open("/signals?state=" + state));
    }

    /** The numbers of the records on the first page of one of somebody's lists, by where they are. */
    static Map<String, String> numbersOn(Visitor visitor, String list) {
        return visitor.open(list).select("table a[href]").stream()
                .filter(link -> RECORD.matcher(link.attr("href")).matches())
                .collect(Collectors.toMap(link -> link.attr("href"), Element::text, (one, same) -> one));
    }

    static <T> T drawn(List<T> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }

    // a page far down the list is empty for whoever has few records; then the first pages are there still
    private static List<Place> places(Visitor visitor, String list, Random random) {
        List<Place> places = new ArrayList<>();
        for (int page = 1; page <= LISTS; page++) {
            Document shown = visitor.open(list + (page <= 2 ? page : random.nextInt(1, FAR)));
            links(shown).forEach(path -> places.add(new Place(visitor, path)));
        }
        return places;
    }

    private static List<String> links(Document page) {
        return page.select("table a[href]").stream()
                .map(link -> link.attr("href"))
                .filter(RECORD.asMatchPredicate())
                .toList();
    }

    private static List<Contact> contacts(Place place, String where) {
        Document page = place.visitor().open(place.path());
        return page.select(where).stream()
                .map(Element::text)
                .map(NAME_AND_PHONE::matcher)
                .filter(Matcher::matches)
                .map(match -> new Contact(place.visitor(), match.group(1), match.group(2)))
                .toList();
    }

    /** A page that a visitor may see. */
    record Place(Visitor visitor, String path) {}

    /** Somebody whom a visitor may look for. */
    record Contact(Visitor visitor, String name, String phone) {

        Map<String, String> byName() {
            return Map.of("name", name, "phone", "");
        }

        Map<String, String> byPhone() {
            return Map.of("name", "", "phone", phone);
        }
    }
}
