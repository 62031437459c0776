package nl.baken.platform;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A second JVM, for what ends a process. */
public record Fork(Process process) {

    /** The application as an operator starts it: nothing of the tests is on its class path. */
    static Fork ofBaken(Map<String, String> environment) throws IOException {
        return of(environment, "nl.baken.BakenApplication");
    }

    /** A command as the front door starts it. */
    public static Fork of(Map<String, String> environment, String main, String... arguments) throws IOException {
        return start(
                environment,
                withoutTests(),
                Stream.concat(Stream.of(main), Stream.of(arguments)).toArray(String[]::new));
    }

    static Fork of(Class<?> main, Path argument) throws IOException {
        return start(Map.of(), System.getProperty("java.class.path"), main.getName(), argument.toString());
    }

    /** All that it wrote, when it has ended. */
    public String output() throws IOException {
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    String firstLine() throws IOException {
        return process.inputReader(StandardCharsets.UTF_8).readLine();
    }

    private static Fork start(Map<String, String> environment, String classPath, String... command) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> options = List.of(java, "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp", classPath);
        ProcessBuilder builder = new ProcessBuilder(
                        Stream.concat(options.stream(), Stream.of(command)).toList())
                .redirectErrorStream(true);
        builder.environment().putAll(environment);
        return new Fork(builder.start());
    }

    private static String withoutTests() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .filter(entry -> !entry.contains("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }
}
