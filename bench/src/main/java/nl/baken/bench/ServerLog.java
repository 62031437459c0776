package nl.baken.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The log of the embedded database, made to tell every statement for as long as one errand lasts. */
final class ServerLog {

    private static final List<String> LOUD = List.of(
            "log_min_duration_statement = 0",
            "log_min_messages = 'log'",
            "log_error_verbosity = 'default'",
            "log_parameter_max_length = -1",
            "log_line_prefix = '<%p %u> '");
    private static final Pattern ENTRY = Pattern.compile("<(\\d+) (\\S*)> (\\w+):  (.*)", Pattern.DOTALL);
    private static final Pattern EXECUTED =
            Pattern.compile("duration: \\S+ ms  (?:execute [^:]+|statement): (.*)", Pattern.DOTALL);
    private static final Pattern VALUE = Pattern.compile("\\$\\d+ = (?:(NULL)|'((?:[^']|'')*)')");
    private static final long SETTLING = 300;

    private final Databases databases;
    private final Path file;

    ServerLog(Databases databases, Path data) {
        this.databases = databases;
        this.file = data.resolve("postgres.log");
    }

    /** What the database was asked while the work was done. */
    List<Statement> during(Runnable work) throws IOException, SQLException, InterruptedException {
        set(LOUD.stream().map(setting -> "alter system set " + setting).toList());
        try {
            long begin = Files.size(file);
            work.run();
            Thread.sleep(SETTLING);
            byte[] all = Files.readAllBytes(file);
            return statements(new String(Arrays.copyOfRange(all, (int) begin, all.length), StandardCharsets.UTF_8));
        } finally {
            set(LOUD.stream()
                    .map(setting -> "alter system reset " + setting.substring(0, setting.indexOf(' ')))
                    .toList());
        }
    }

    private void set(List<String> commands) throws SQLException, InterruptedException {
        try (Connection owner = databases.owner();
                java.sql.Statement statement = owner.createStatement()) {
            for (String command : commands) {
                statement.execute(command);
            }
            statement.execute("select pg_reload_conf()");
        }
        Thread.sleep(SETTLING);
    }

    /** The statements in a piece of the log, in the order in which they ended. */
    static List<Statement> statements(String log) {
        List<Statement> found = new ArrayList<>();
        Map<String, Integer> executing = new HashMap<>();
        for (String entry : log.split("\n(?=<\\d+ )", -1)) {
            Matcher parts = ENTRY.matcher(entry.replace("\n\t", "\n").strip());
            if (!parts.matches()) {
                continue;
            }
            String process = parts.group(1);
            if (parts.group(3).equals("LOG")) {
                // the values that follow belong to this line, which may also tell of preparing a statement
                executing.remove(process);
                Matcher executed = EXECUTED.matcher(parts.group(4));
                if (executed.matches()) {
                    executing.put(process, found.size());
                    found.add(new Statement(process, parts.group(2), executed.group(1), List.of()));
                }
            } else if (parts.group(3).equals("DETAIL") && executing.containsKey(process)) {
                int at = executing.getOrDefault(process, 0);
                found.set(at, found.get(at).holding(values(parts.group(4))));
            }
        }
        found.removeIf(Statement::isOfAJob);
        return found;
    }

    private static List<@Nullable String> values(String detail) {
        List<@Nullable String> values = new ArrayList<>();
        Matcher value = VALUE.matcher(detail);
        while (value.find()) {
            String text = value.group(2);
            values.add(text == null ? null : text.replace("''", "'"));
        }
        return values;
    }
}
