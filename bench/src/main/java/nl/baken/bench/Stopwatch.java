package nl.baken.bench;

import java.lang.management.ManagementFactory;
import java.util.concurrent.TimeUnit;

/** How long something took, on the clock and of the processors. */
final class Stopwatch {

    private final long wall = System.nanoTime();
    private final long processor = processorTime();
    private long wallTook;
    private long processorTook;

    private Stopwatch() {}

    static Stopwatch start() {
        return new Stopwatch();
    }

    private static long processorTime() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    void stop() {
        wallTook = System.nanoTime() - wall;
        processorTook = processorTime() - processor;
    }

    double wallSeconds() {
        return (double) wallTook / TimeUnit.SECONDS.toNanos(1);
    }

    double processorSeconds() {
        return (double) processorTook / TimeUnit.SECONDS.toNanos(1);
    }
}
