package nl.baken.bench;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.Random;
import org.pitest.classinfo.ClassName;
import org.pitest.classpath.CodeSource;
import org.pitest.mutationtest.build.MutationGrouper;
import org.pitest.mutationtest.build.MutationGrouperFactory;
import org.pitest.mutationtest.config.PluginServices;
import org.pitest.mutationtest.config.ReportOptions;
import org.pitest.mutationtest.config.SettingsFactory;
import org.pitest.mutationtest.engine.MutationDetails;

/**
 * Tries the changes of many classes in one application: to start it and to find its tests takes longer than to try a class.
 * {@link AsWritten} takes back what was changed in the class before.
 */
final class ManyAtOnce extends SettingsFactory {

    // what hangs takes its application along, and what would have come after it needs another one
    private static final int AT_ONCE = 100;

    private final int most;
    private final long seed;

    /** Tries so many changes, drawn from all of them by a seed: the same ones each time; all when that many is 0. */
    ManyAtOnce(ReportOptions options, PluginServices plugins, int most, long seed) {
        super(options, plugins);
        this.most = most;
        this.seed = seed;
    }

    @Override
    public MutationGrouperFactory getMutationGrouper() {
        return new Grouping();
    }

    private List<List<MutationDetails>> grouped(Collection<MutationDetails> changes) {
        List<MutationDetails> drawn = new ArrayList<>(changes);
        if (most > 0) {
            Collections.shuffle(drawn, new Random(seed));
        }
        List<MutationDetails> tried = drawn.stream()
                .limit(most > 0 ? most : Long.MAX_VALUE)
                .sorted(Comparator.comparing(
                        MutationDetails::getClassName, Comparator.comparing(ClassName::asJavaName)))
                .toList();
        System.out.printf("Of %d changes %d are tried%n", drawn.size(), tried.size());
        List<List<MutationDetails>> groups = new ArrayList<>();
        for (int first = 0; first < tried.size(); first += AT_ONCE) {
            groups.add(new ArrayList<>(tried.subList(first, Math.min(first + AT_ONCE, tried.size()))));
        }
        return groups;
    }

    private final class Grouping implements MutationGrouperFactory {

        @Override
        public MutationGrouper makeFactory(Properties properties, CodeSource source, int threads, int size) {
            return (classes, changes) -> grouped(changes);
        }

        @Override
        public String description() {
            return "Many classes in one application";
        }
    }
}
