package nl.baken.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The files of the embedded database: made once, configured anew at each start. */
record Cluster(Path home, Binaries binaries, Unprivileged runner) {

    static final String SUPERUSER = "baken_owner";

    /** What PostgreSQL writes in its log must hold no personal data: no statements, no values, no details. */
    private static final List<String> CONFIGURATION = List.of(
            "listen_addresses = '127.0.0.1'",
            "unix_socket_directories = ''",
            "max_connections = 60",
            "password_encryption = 'scram-sha-256'",
            "shared_buffers = '128MB'",
            "work_mem = '16MB'",
            "max_wal_size = '1GB'",
            "dynamic_shared_memory_type = posix",
            "random_page_cost = 1.1",
            "timezone = 'UTC'",
            "log_timezone = 'UTC'",
            "lc_messages = 'C'",
            "log_min_messages = warning",
            "log_error_verbosity = terse",
            "log_min_error_statement = panic",
            "log_parameter_max_length_on_error = 0",
            "log_parameter_max_length = 0");

    Path folder() {
        return home.resolve("postgres");
    }

    boolean exists() {
        return Files.exists(folder().resolve("PG_VERSION"));
    }

    void create(String password) throws IOException {
        Path unfinished = home.resolve("postgres.new");
        Path passwordFile = home.resolve("password.new");
        PrivateFiles.deleteTree(unfinished);
        Files.deleteIfExists(passwordFile);
        PrivateFiles.createFolder(unfinished);
        PrivateFiles.create(passwordFile, password);
        runner.own(unfinished);
        runner.own(passwordFile);
        try {
            runner.run(
                    home,
                    binaries.program("initdb"),
                    "--pgdata=" + unfinished,
                    "--username=" + SUPERUSER,
                    "--pwfile=" + passwordFile,
                    "--auth=scram-sha-256",
                    "--encoding=UTF8",
                    "--locale=C",
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8",
                    "--data-checksums");
        } finally {
            Files.delete(passwordFile);
        }
        Files.move(unfinished, folder(), StandardCopyOption.ATOMIC_MOVE);
    }

    void configure(int port, List<String> more) throws IOException {
        List<String> lines = new ArrayList<>(CONFIGURATION);
        lines.add("port = " + port);
        lines.addAll(more);
        Files.write(folder().resolve("postgresql.conf"), lines);
    }

    /**
     * Gives the superuser a password, while nothing runs: the files are enough for that, so no password from before is
     * needed, which may be that of a backup.
     */
    void setPassword(String verifier) throws IOException {
        runner.feed(
                home,
                "alter role " + SUPERUSER + " password '" + verifier + "'\n",
                binaries.program("postgres"),
                "--single",
                "-D",
                folder().toString(),
                "-c",
                "exit_on_error=true",
                "postgres");
    }

    void start(Path log) throws IOException {
        control("start", "-l", log.toString());
    }

    void stop() throws IOException {
        control("stop", "-m", "fast");
    }

    /**
     * The postmaster that a killed JVM left behind. Its file may also name a process that has nothing to do with us, after
     * the computer was started anew; then PostgreSQL would refuse to start, so that file goes.
     */
    void stopOrphan() throws IOException {
        Optional<ProcessHandle> process = postmaster();
        if (process.filter(this::isOurs).isPresent()) {
            stop();
        } else if (process.isPresent()) {
            Files.delete(pidFile());
        }
    }

    boolean isRunning() {
        return Files.exists(pidFile());
    }

    /** Whether the postmaster of these files is there; a killed one leaves its file behind. */
    boolean isAlive() throws IOException {
        return postmaster().filter(this::isOurs).isPresent();
    }

    /** Where the server of these data listens: the fourth line of the file that it writes when it starts. */
    static int portIn(Path home) throws IOException {
        return Integer.parseInt(Files.readAllLines(home.resolve("postgres/postmaster.pid"))
                .get(3)
                .strip());
    }

    private Path pidFile() {
        return folder().resolve("postmaster.pid");
    }

    private Optional<ProcessHandle> postmaster() throws IOException {
        return isRunning()
                ? Files.readAllLines(pidFile()).stream()
                        .findFirst()
                        .map(line -> Long.parseLong(line.strip()))
                        .flatMap(ProcessHandle::of)
                        .filter(ProcessHandle::isAlive)
                : Optional.empty();
    }

    private boolean isOurs(ProcessHandle process) {
        return process.info()
                .commandLine()
                .filter(line -> line.contains(folder().toString()))
                .isPresent();
    }

    private void control(String verb, String... options) throws IOException {
        List<String> command =
                new ArrayList<>(List.of(binaries.program("pg_ctl"), "-D", folder().toString(), "-w", "-t", "120"));
        command.addAll(List.of(options));
        command.add(verb);
        runner.run(home, command.toArray(String[]::new));
    }
}
