package nl.baken.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;

/** What Baken said it had done before it was killed: receipts that it gave, and records that it showed. */
final class Promises {

    private final ConcurrentLinkedQueue<String> receipts = new ConcurrentLinkedQueue<>();
    private final Map<String, LongAdder> readings = new ConcurrentHashMap<>();
    private final LongAdder given = new LongAdder();
    private final LongAdder merges = new LongAdder();

    void received(String receipt) {
        receipts.add(receipt);
        given.increment();
    }

    void read(String path) {
        readings.computeIfAbsent(path, unread -> new LongAdder()).increment();
    }

    /** The receipts that were not asked for yet. */
    List<String> takeReceipts() {
        List<String> taken = new ArrayList<>();
        for (String receipt = receipts.poll(); receipt != null; receipt = receipts.poll()) {
            taken.add(receipt);
        }
        return taken;
    }

    long receiptsGiven() {
        return given.sum();
    }

    /** How often each page of a record arrived. */
    Map<String, LongAdder> readings() {
        return readings;
    }

    void merged() {
        merges.increment();
    }

    /** How often two dossiers were merged and taken apart again. */
    long merges() {
        return merges.sum();
    }

    long made() {
        return receiptsGiven() + pagesRead();
    }

    long pagesRead() {
        return readings.values().stream().mapToLong(LongAdder::sum).sum();
    }
}
