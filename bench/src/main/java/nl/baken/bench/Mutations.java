package nl.baken.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.pitest.mutationtest.config.PluginServices;
import org.pitest.mutationtest.config.ReportOptions;
import org.pitest.mutationtest.tooling.EntryPoint;
import org.pitest.testapi.TestGroupConfig;
import org.pitest.util.Glob;
import org.pitest.util.Verbosity;

/** Changes the code of a module in small ways, one at a time, and runs the tests that reach the changed line. */
public final class Mutations {

    // a class of tests may have to start an application of its own
    private static final long MILLIS_BEFORE_IT_HANGS = 60_000;

    private static final List<String> JVM = List.of(
            "-Dbaken.test.tokens=200",
            "-Duser.timezone=Europe/Amsterdam",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow");

    private Mutations() {}

    /**
     * Writes a report, and fails when the tests fail on what is written.
     *
     * <p>Arguments: the folder of the application, a file with the class path of its tests, the report, the package, its tests,
     * how many changes are tried, drawn from all of them (0: all), and by which seed.
     */
    public static void main(String[] arguments) throws IOException {
        Path application = Path.of(arguments[0]).toAbsolutePath();
        ReportOptions options = of(application, Path.of(arguments[1]), arguments[3], arguments[4]);
        options.setReportDir(arguments[2]);
        ManyAtOnce settings = new ManyAtOnce(
                options,
                PluginServices.makeForContextLoader(),
                Integer.parseInt(arguments[5]),
                Long.parseLong(arguments[6]));
        new EntryPoint()
                .execute(application.toFile(), options, settings, Map.of())
                .getError()
                .ifPresent(failed -> {
                    throw new IllegalStateException(failed);
                });
    }

    private static ReportOptions of(Path application, Path dependencies, String changed, String tests)
            throws IOException {
        ReportOptions options = new ReportOptions();
        options.setProjectBase(application);
        options.setTargetClasses(List.of(changed + ".*"));
        options.setTargetTests(Glob.toGlobPredicates(List.of(tests.split(","))));
        // it needs a module of its own, which unpacks a Keycloak
        options.setExcludedTestClasses(Glob.toGlobPredicates(List.of("*.KeycloakTests")));
        Path classes =
                Changeable.copy(application.resolve("target/classes"), application.resolve("target/pit-classes"));
        options.setCodePaths(List.of(classes.toString()));
        options.setClassPathElements(classPath(application, classes, dependencies));
        options.setSourceDirs(List.of(application.resolve("src/main/java")));
        options.setGroupConfig(new TestGroupConfig(List.of(AsWritten.WHOLE), List.of()));
        options.setMutationEngine("gregor");
        options.setNumberOfThreads(1);
        options.setTimeoutConstant(MILLIS_BEFORE_IT_HANGS);
        options.setShouldCreateTimestampedReports(false);
        options.setVerbosity(Verbosity.VERBOSE_NO_SPINNER);
        options.addOutputFormats(List.of("XML", "CSV"));
        options.addChildJVMArgs(JVM);
        options.addChildJVMArgs(List.of("-D" + AsWritten.TESTS + "=" + changed));
        return options;
    }

    private static List<String> classPath(Path application, Path classes, Path dependencies) throws IOException {
        Stream<String> ours = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(jar -> jar.contains("pitest") || jar.contains("baken-bench"));
        Stream<String> theirs = Stream.of(Files.readString(dependencies).strip().split(File.pathSeparator));
        return Stream.of(Stream.of(classes.toString(), application + "/target/test-classes"), ours, theirs)
                .flatMap(part -> part)
                .toList();
    }
}
