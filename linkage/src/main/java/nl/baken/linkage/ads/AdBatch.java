package nl.baken.linkage.ads;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;

/** Advertisements in memory, to find out which were written from one template and who sent them; not for two threads at once. */
public final class AdBatch {

    private static final int PARTS = 64;

    /** Less alike than this is nothing at all. */
    private static final int WORTH_KEEPING = 60;

    private final List<Read> all = new ArrayList<>();
    private final Map<String, Integer> contacts = new HashMap<>();

    /** Adds an advertisement, which gets the next number, from 0. */
    public int add(Ad ad) {
        List<String> tokens = Wording.tokens(ad.text());
        int[] reached = ContactPoints.of(ad, tokens).stream()
                .mapToInt(it -> contacts.computeIfAbsent(it, none -> contacts.size()))
                .sorted()
                .toArray();
        all.add(new Read(Wording.marks(tokens), reached));
        return all.size() - 1;
    }

    /** Gathers those from one template, and all of one sender. */
    public AdGroups group() {
        Senders senders = Senders.of(all, contacts.size());
        Commonness commonness = commonness(senders.toArray());
        Neighbours neighbours = new Neighbours(all, commonness);
        Resemblance resemblance = new Resemblance(all, commonness);
        LongAdder compared = new LongAdder();
        Alike alike = Alike.concat(IntStream.range(0, PARTS)
                .parallel()
                .mapToObj(part -> compare(part, neighbours, resemblance, compared))
                .toList());
        int[] templates = Gathering.of(all.size(), alike);
        return new AdGroups(templates, senders.with(templates, all), compared.sum(), neighbours.hot());
    }

    /** All that were added, to look up others among them. */
    public AdRegister register() {
        List<Read> registered = List.copyOf(all);
        Commonness commonness =
                commonness(Senders.of(registered, contacts.size()).toArray());
        return new AdRegister(
                Map.copyOf(contacts),
                commonness,
                new Neighbours(registered, commonness),
                new Resemblance(registered, commonness));
    }

    private Commonness commonness(int[] senders) {
        Commonness commonness = new Commonness(all.size());
        long[] inOrder = IntStream.range(0, senders.length)
                .mapToLong(it -> (long) senders[it] << 32 | it)
                .sorted()
                .toArray();
        for (int i = 0; i < inOrder.length; i++) {
            int sender = (int) (inOrder[i] >> 32);
            commonness.count(sender, all.get((int) inOrder[i]).marks());
            if (i == 0 || inOrder[i - 1] >> 32 != sender) {
                commonness.countSender();
            }
        }
        commonness.weigh();
        return commonness;
    }

    private Alike compare(int part, Neighbours neighbours, Resemblance resemblance, LongAdder compared) {
        Alike alike = new Alike();
        long[] count = {0};
        // one in so many, for the first advertisements have more others after them than the last
        for (int ad = part; ad < all.size(); ad += PARTS) {
            int first = ad;
            neighbours.forEachAfter(ad, second -> {
                int score = resemblance.of(first, second);
                count[0]++;
                if (score >= WORTH_KEEPING) {
                    alike.add(first, second, score);
                }
            });
        }
        compared.add(count[0]);
        return alike;
    }
}
