package nl.baken.bench;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.discovery.ClassNameFilter;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.TagFilter;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.pitest.boot.HotSwapAgent;
import org.pitest.classinfo.ClassName;
import org.pitest.classpath.ClassloaderByteArraySource;
import org.pitest.mutationtest.engine.Mutant;
import org.pitest.mutationtest.environment.EnvironmentResetPlugin;
import org.pitest.mutationtest.environment.ResetEnvironment;
import org.pitest.mutationtest.execute.CatchNewClassLoadersTransformer;

/**
 * Makes a class what it was before the next one is changed: of two changes at once nobody would know which one was seen. What starts
 * once starts as written, and from time to time all tests run on what is written, so that a test that fails by what an earlier
 * change left behind is known: then everything starts anew.
 */
public final class AsWritten implements EnvironmentResetPlugin {

    /** The package of which the tests run on what is written. */
    static final String TESTS = "baken.mutations.tests";

    /** Tests of all that was done so far: one change that leaves something wrong would be seen by them in each change after it. */
    static final String WHOLE = "whole";

    @Override
    public String description() {
        return "Takes a change back before the next class is changed";
    }

    @Override
    public ResetEnvironment make() {
        return new Last();
    }

    private static final class Last implements ResetEnvironment {

        private static final int LOOK_AFTER = 25;

        private @Nullable ClassName changed;
        private int changes;

        @Override
        public void resetFor(Mutant mutant) {
            ClassName next = mutant.getDetails().getClassName();
            boolean look = changes++ % LOOK_AFTER == 0;
            if (changed != null && (look || !changed.equals(next))) {
                restore(changed);
            }
            changed = next;
            if (look) {
                look();
            }
        }

        private void look() {
            SummaryGeneratingListener summary = new SummaryGeneratingListener();
            LauncherFactory.create()
                    .execute(
                            LauncherDiscoveryRequestBuilder.request()
                                    .selectors(DiscoverySelectors.selectPackage(System.getProperty(TESTS)))
                                    .filters(
                                            ClassNameFilter.includeClassNamePatterns("(?!.*Keycloak).*Tests"),
                                            TagFilter.excludeTags(WHOLE))
                                    .build(),
                            summary);
            List<?> failures = summary.getSummary().getFailures();
            System.out.printf(
                    "As written, after %d changes: %d of %d tests fail%n",
                    changes - 1, failures.size(), summary.getSummary().getTestsFoundCount());
            if (!failures.isEmpty()) {
                summary.getSummary().printFailuresTo(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
                Runtime.getRuntime().exit(1);
            }
        }

        // whoever loads classes by themselves is given what was set last, and so is a class that is changed back
        private static void restore(ClassName name) {
            ClassLoader loader = Thread.currentThread().getContextClassLoader();
            byte[] written = ClassloaderByteArraySource.fromContext()
                    .getBytes(name.asJavaName())
                    .orElseThrow();
            CatchNewClassLoadersTransformer.setMutant(name.asInternalName(), written);
            try {
                if (!HotSwapAgent.hotSwap(Class.forName(name.asJavaName(), false, loader), written)) {
                    throw new IllegalStateException("cannot take back what was changed in " + name.asJavaName());
                }
            } catch (ClassNotFoundException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
