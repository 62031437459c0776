package nl.baken.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which cells are kept back, and between what figures each is proven to be possible, with the worlds that prove it. */
final class Ranges {

    /** What may become of a cell: it is shown, it is shown for good, it is kept back, or it stands in no table and may change freely. */
    enum State {
        SHOWN,
        FIXED,
        HIDDEN,
        FREE
    }

    private final long[] counts;
    private final Rules rules;
    private final SortedMap<Integer, Need> needs;
    private final State[] states;
    private final long[] downs;
    private final long[] ups;
    private final @Nullable World[] lowest;
    private final @Nullable World[] highest;
    private final List<World> worlds = new ArrayList<>();

    Ranges(long[] counts, Rules rules, SortedMap<Integer, Need> needs) {
        this.counts = counts;
        this.rules = rules;
        this.needs = needs;
        this.states = new State[counts.length];
        Arrays.fill(states, State.SHOWN);
        this.downs = new long[counts.length];
        this.ups = new long[counts.length];
        this.lowest = new World[counts.length];
        this.highest = new World[counts.length];
    }

    /** The same cells, of which those stay kept back that are now, with other worlds. */
    Ranges with(List<World> others) {
        Ranges ranges = new Ranges(counts, rules, needs);
        System.arraycopy(states, 0, ranges.states, 0, states.length);
        others.forEach(ranges::add);
        return ranges;
    }

    /** The same without worlds that no need hangs on, and without cells that are kept back for those alone. */
    Ranges trimmed() {
        Ranges ranges = new Ranges(counts, rules, needs);
        for (int cell = 0; cell < states.length; cell++) {
            boolean goes = states[cell] == State.HIDDEN && !needs.containsKey(cell);
            ranges.states[cell] = goes ? State.SHOWN : states[cell];
        }
        needs.keySet().stream()
                .flatMap(cell -> Stream.of(Optional.ofNullable(lowest[cell]), Optional.ofNullable(highest[cell])))
                .flatMap(Optional::stream)
                .distinct()
                .forEach(ranges::add);
        return ranges;
    }

    Rules rules() {
        return rules;
    }

    SortedMap<Integer, Need> needs() {
        return needs;
    }

    State state(int cell) {
        return states[cell];
    }

    void set(int cell, State state) {
        states[cell] = state;
    }

    long count(int cell) {
        return counts[cell];
    }

    /** How much lower a cell may become in another world that has changed it so much already. */
    long room(int cell, long change) {
        long least = states[cell] == State.FREE ? 0 : Math.min(rules.zeros().least(), counts[cell]);
        return counts[cell] + change - least;
    }

    /** What it costs to keep a cell back that is shown; nothing for others. */
    long cost(int cell) {
        return states[cell] == State.SHOWN ? rules.aim().of(counts[cell]) : 0;
    }

    boolean canChange(int cell) {
        return switch (states[cell]) {
            case HIDDEN, FREE -> true;
            case FIXED -> false;
            case SHOWN -> counts[cell] > 0 || rules.zeros() == Zeros.MAY_BE_HIDDEN;
        };
    }

    long cost(World world) {
        long cost = 0;
        for (int i = 0; i < world.size(); i++) {
            cost += cost(world.cell(i));
        }
        return cost;
    }

    /** Keeps back what a world changes, which it then proves to be uncertain. */
    void add(World world) {
        worlds.add(world);
        for (int i = 0; i < world.size(); i++) {
            int cell = world.cell(i);
            states[cell] = states[cell] == State.SHOWN ? State.HIDDEN : states[cell];
            if (world.change(i) > ups[cell]) {
                ups[cell] = world.change(i);
                highest[cell] = world;
            }
            if (world.change(i) < downs[cell]) {
                downs[cell] = world.change(i);
                lowest[cell] = world;
            }
        }
    }

    List<World> worlds() {
        return worlds;
    }

    long up(int cell) {
        return ups[cell];
    }

    long down(int cell) {
        return downs[cell];
    }

    @Nullable
    World furthest(int cell, int direction) {
        return direction > 0 ? highest[cell] : lowest[cell];
    }

    boolean met(Map.Entry<Integer, Need> need) {
        return need.getValue().met(downs[need.getKey()], ups[need.getKey()]);
    }

    List<Integer> unmet() {
        return needs.entrySet().stream()
                .filter(it -> !met(it))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The cells that are kept back for others, the dearest first. */
    List<Integer> secondary() {
        return IntStream.range(0, counts.length)
                .filter(it -> states[it] == State.HIDDEN && !needs.containsKey(it))
                .boxed()
                .sorted(Comparator.comparingLong((Integer it) -> rules.aim().of(counts[it]))
                        .reversed()
                        .thenComparing(it -> it))
                .toList();
    }

    /** What it costs to keep back those that are kept back for others. */
    long cost() {
        return secondary().stream().mapToLong(it -> rules.aim().of(counts[it])).sum();
    }
}
