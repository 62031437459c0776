package nl.baken.upkeep;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import nl.baken.linkage.Clustering;
import nl.baken.linkage.Link;

/** Gathers lines of an export that hang together by likely links to groups, one component after another. */
final class FileGroups implements AutoCloseable {

    /** A link takes as much memory as so many numbers. */
    private static final int LINK = 16;

    private final Scratch scratch;
    private final int records;
    private final Clustering.Scorer scorer;
    /** For each line how many numbers the first of its group lies before it. */
    private final Numbers firsts;
    /** For each line the number of the one that it is most like within its group, one too high; nought without. */
    private final Numbers likest;
    /** For each line how many numbers another one of its component lies before it. */
    private final Numbers towards;

    private FileGroups(Scratch scratch, int records, Clustering.Scorer scorer) throws IOException {
        this.scratch = scratch;
        this.records = records;
        this.scorer = scorer;
        this.firsts = new Numbers(scratch);
        this.likest = new Numbers(scratch);
        this.towards = new Numbers(scratch);
    }

    static FileGroups of(Scratch scratch, int records, FileLinks links, Clustering.Scorer scorer, int inMemory)
            throws IOException {
        FileGroups groups = new FileGroups(scratch, records, scorer);
        links.forEach((place, link) -> {
            if (link.score() > 0) {
                groups.join(link.first(), link.second());
            }
        });
        groups.gather(links, inMemory);
        return groups;
    }

    int first(int record) {
        return record - (int) firsts.get(record);
    }

    int likest(int record) {
        return (int) likest.get(record) - 1;
    }

    /** The numbers of all lines by group, in order of the first one of each. */
    SortedNumbers byGroup(int inMemory) throws IOException {
        SortedNumbers sorted = new SortedNumbers(scratch, inMemory);
        for (int record = 0; record < records; record++) {
            sorted.add((long) first(record) << 32 | record);
        }
        return sorted;
    }

    private void join(int a, int b) {
        int one = root(a);
        int other = root(b);
        if (one != other) {
            int high = Math.max(one, other);
            towards.set(high, high - Math.min(one, other));
        }
    }

    private int root(int record) {
        int at = record;
        while (towards.get(at) != 0) {
            int next = at - (int) towards.get(at);
            long further = towards.get(next);
            if (further != 0) {
                towards.set(at, at - (next - further));
            }
            at = next;
        }
        return at;
    }

    // the links of a component come together by being sorted, each by its place so that their order stays
    private void gather(FileLinks links, int inMemory) throws IOException {
        SortedLinks sorted = new SortedLinks(scratch, Math.max(1, inMemory / LINK));
        links.forEach((place, link) -> {
            if (link.score() > 0) {
                sorted.add(root(link.first()), place, link);
            }
        });
        List<Link> component = new ArrayList<>();
        int[] root = {-1};
        sorted.forEach((of, link) -> {
            if (of != root[0]) {
                settle(component);
                component.clear();
            }
            root[0] = of;
            component.add(link);
        });
        settle(component);
    }

    private void settle(List<Link> component) {
        for (int[] part : Clustering.parts(component)) {
            int[] found = Clustering.gather(part, scorer);
            for (int i = 0; i < part.length; i++) {
                firsts.set(part[i], part[i] - found[i]);
            }
        }
        FileBest best = new FileBest();
        component.stream()
                .filter(link -> first(link.first()) == first(link.second()))
                .forEach(best::take);
        best.others().forEach((record, other) -> likest.set(record, other + 1L));
    }

    @Override
    public void close() throws IOException {
        firsts.close();
        likest.close();
        towards.close();
    }
}
