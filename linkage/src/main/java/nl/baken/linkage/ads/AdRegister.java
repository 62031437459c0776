package nl.baken.linkage.ads;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.baken.linkage.Reason;

/** All advertisements of a batch in memory, to look up one more among them; any thread may use it. */
public final class AdRegister {

    private static final int MOST = 50;
    private static final int QUOTED = 5;

    private final Map<String, Integer> contacts;
    private final Commonness commonness;
    private final Neighbours neighbours;
    private final Resemblance resemblance;

    AdRegister(Map<String, Integer> contacts, Commonness commonness, Neighbours neighbours, Resemblance resemblance) {
        this.contacts = contacts;
        this.commonness = commonness;
        this.neighbours = neighbours;
        this.resemblance = resemblance;
    }

    /** The fifty that are most alike, the most alike first; what more than 500 have in common is passed over. */
    public List<AdHit> find(Ad ad) {
        Read wanted = read(ad);
        int rarity = commonness.of(wanted.marks());
        List<AdHit> hits = new ArrayList<>();
        neighbours.forEach(Neighbours.keys(wanted, commonness), other -> {
            int score = resemblance.of(wanted, rarity, other);
            if (score >= Gathering.ENOUGH) {
                hits.add(new AdHit(other, score));
            }
        });
        return hits.stream()
                .sorted(Comparator.comparingInt(AdHit::score).reversed().thenComparingInt(AdHit::ad))
                .limit(MOST)
                .toList();
    }

    private Read read(Ad ad) {
        List<String> tokens = Wording.tokens(ad.text());
        int[] known = ContactPoints.of(ad, tokens).stream()
                .filter(contacts::containsKey)
                .mapToInt(contacts::get)
                .sorted()
                .toArray();
        return new Read(Wording.marks(tokens), known);
    }

    /** How alike any two are, and why: which contact points they share, and the rarest words. */
    public AdMatch why(Ad a, Ad b) {
        List<String> tokensOfA = Wording.tokens(a.text());
        List<String> tokensOfB = Wording.tokens(b.text());
        int[] marksOfA = Wording.marks(tokensOfA);
        int[] marksOfB = Wording.marks(tokensOfB);
        int text = resemblance.ofTexts(marksOfA, commonness.of(marksOfA), marksOfB, commonness.of(marksOfB));
        Map<Integer, String> shared = new TreeMap<>(Wording.readable(tokensOfA));
        shared.keySet().retainAll(Wording.readable(tokensOfB).keySet());
        List<Reason> reasons = new ArrayList<>();
        reasons.add(
                shared.isEmpty()
                        ? new Reason("ad-text.different", List.of(), text)
                        : new Reason("ad-text.shared", List.of(String.valueOf(text / 10), rarest(shared)), text));
        List<String> same = new ArrayList<>(ContactPoints.of(a, tokensOfA));
        same.retainAll(ContactPoints.of(b, tokensOfB));
        if (!same.isEmpty()) {
            int worth = text >= Resemblance.SOMETHING ? Resemblance.CONTACT : 0;
            reasons.add(new Reason("ad-contact.same", List.of(String.join(", ", same)), worth));
        }
        return new AdMatch(reasons);
    }

    private String rarest(Map<Integer, String> shared) {
        Comparator<Map.Entry<Integer, String>> byRarity = Comparator.comparingInt(it -> commonness.of(it.getKey()));
        return shared.entrySet().stream()
                .sorted(byRarity.reversed().thenComparing(Map.Entry::getValue))
                .limit(QUOTED)
                .map(Map.Entry::getValue)
                .collect(Collectors.joining(", "));
    }
}
