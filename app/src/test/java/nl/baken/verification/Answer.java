package nl.baken.verification;

import java.util.List;
import java.util.stream.Stream;

/**
 * What we say about a requirement.
 *
 * @param proofs tests (a class, or a class and one of its tests) or documents (a page and one of its headings)
 * @param what the requirement in a few words of ours
 * @param how how it is met, why it does not apply, or what is missing
 */
record Answer(String id, Verdict verdict, List<String> proofs, String what, String how) {

    Answer {
        proofs = List.copyOf(proofs);
    }

    /** What is wrong with this answer by itself. */
    Stream<String> faults(Evidence evidence) {
        return Stream.of(words(), kind(evidence), gone(evidence)).flatMap(faults -> faults);
    }

    private Stream<String> words() {
        return Stream.of(
                        what.isBlank() ? id + " does not say what it asks" : "",
                        how.endsWith(".") ? "" : id + " has no argument of a sentence")
                .filter(fault -> !fault.isEmpty());
    }

    private Stream<String> kind(Evidence evidence) {
        boolean fits = switch (verdict) {
            case PROVEN -> !proofs.isEmpty() && proofs.stream().noneMatch(evidence::isPage);
            case DOCUMENTED -> !proofs.isEmpty() && proofs.stream().allMatch(evidence::isPage);
            case NOT_APPLICABLE, OPEN -> true;
        };
        return fits ? Stream.of() : Stream.of(id + " is " + verdict + " by nothing that can show it");
    }

    private Stream<String> gone(Evidence evidence) {
        return proofs.stream()
                .filter(proof -> !evidence.has(proof))
                .map(proof -> id + " names " + proof + ", which is not there");
    }
}
