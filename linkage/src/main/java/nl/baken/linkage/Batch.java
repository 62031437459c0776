package nl.baken.linkage;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A set of records in memory, to find out which of them are about the same; not for two threads at once. */
public final class Batch {

    private final Vocabularies vocabularies = new Vocabularies();
    private final Intake intake = new Intake(vocabularies);
    private final List<Profile> profiles = new ArrayList<>();
    private final List<Integer> sources = new ArrayList<>();

    /** Adds a record, which gets the next number, from 0. */
    public int add(Description description) {
        profiles.add(intake.profile(description));
        return profiles.size() - 1;
    }

    /** From here on records come from another source; within one source nobody is registered twice. */
    public void newSource() {
        sources.add(profiles.size());
    }

    /** Learns from the records what agreement among them is worth, and links them. */
    public Links link() {
        List<Profile> records = List.copyOf(profiles);
        Sources from = new Sources(sources, records.size());
        count(records, IntStream.range(0, records.size()).toArray());
        Blocks blocks = new Blocks(records);
        Candidates candidates = new Candidates(records, blocks, from, vocabularies);
        Model first = Learning.learn(candidates.sample(), records.size() / 2.0);
        Scoring scoring = new Scoring(records, from, vocabularies, first);
        Pairs hopeful = candidates.score(scoring);
        count(records, Clustering.find(records.size(), hopeful, scoring.scorer()));
        Scoring better = scoring.by(Learning.learn(candidates.sample(), first));
        return new Links(better, candidates.score(better, hopeful), blocks.hot(), candidates.compared());
    }

    /** The records as they are, to look up others among them with the model of a kind. */
    public Register register(Kind kind) {
        List<Profile> records = List.copyOf(profiles);
        count(records, IntStream.range(0, records.size()).toArray());
        return new Register(records, vocabularies, Model.shipped(kind).among(records.size()));
    }

    private void count(List<Profile> records, int[] entities) {
        vocabularies.clear();
        Census census = new Census(vocabularies);
        long[] inOrder = IntStream.range(0, entities.length)
                .mapToLong(it -> (long) entities[it] << 32 | it)
                .sorted()
                .toArray();
        List<Profile> entity = new ArrayList<>();
        for (int i = 0; i < inOrder.length; i++) {
            entity.add(records.get((int) inOrder[i]));
            if (i + 1 == inOrder.length || inOrder[i] >> 32 != inOrder[i + 1] >> 32) {
                census.count(entity);
                entity.clear();
            }
        }
        vocabularies.weigh();
    }
}
