package nl.baken.verification;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Writes down what the answers to a standard say: how many, which are open, and each of them. */
final class VerificationPage {

    private final StringBuilder page = new StringBuilder();

    String text() {
        return page.toString();
    }

    VerificationPage say(String text) {
        page.append(text).append('\n');
        return this;
    }

    VerificationPage tell(String title, String about, Standard standard) {
        Map<String, Answer> answers = standard.byRequirement();
        say("## " + title)
                .say("")
                .say(about)
                .say("")
                .say(sum(standard, answers))
                .say("");
        count(standard, answers);
        say("").say(open(standard, answers));
        standard.chapters().forEach((chapter, requirements) -> chapter(chapter, requirements, answers));
        return this;
    }

    private static String sum(Standard standard, Map<String, Answer> answers) {
        return "Of %d, **%d are proven** by tests of this build, %d are answered by a page, %d do not apply and **%d are open**."
                .formatted(
                        standard.requirements().size(),
                        number(standard.requirements(), answers, Verdict.PROVEN),
                        number(standard.requirements(), answers, Verdict.DOCUMENTED),
                        number(standard.requirements(), answers, Verdict.NOT_APPLICABLE),
                        number(standard.requirements(), answers, Verdict.OPEN));
    }

    private void count(Standard standard, Map<String, Answer> answers) {
        say("| level | requirements | proven | documented | not applicable | open |")
                .say("|---|---|---|---|---|---|");
        Map<String, List<Requirement>> levels = standard.requirements().stream()
                .filter(requirement -> !requirement.level().isEmpty())
                .collect(Collectors.groupingBy(Requirement::level, LinkedHashMap::new, Collectors.toList()));
        levels.keySet().stream()
                .sorted()
                .forEach(level -> say(row(level, levels.getOrDefault(level, List.of()), answers)));
        say(row("all", standard.requirements(), answers));
    }

    private static String row(String level, List<Requirement> requirements, Map<String, Answer> answers) {
        String counts = List.of(Verdict.values()).stream()
                .map(verdict -> String.valueOf(number(requirements, answers, verdict)))
                .collect(Collectors.joining(" | "));
        return "| %s | %d | %s |".formatted(level, requirements.size(), counts);
    }

    private static long number(List<Requirement> requirements, Map<String, Answer> answers, Verdict verdict) {
        return requirements.stream().filter(is(verdict, answers)).count();
    }

    private static Predicate<Requirement> is(Verdict verdict, Map<String, Answer> answers) {
        return requirement -> {
            Answer answer = answers.get(requirement.id());
            return answer != null && answer.verdict() == verdict;
        };
    }

    private static String open(Standard standard, Map<String, Answer> answers) {
        String open = standard.requirements().stream()
                .filter(is(Verdict.OPEN, answers))
                .map(Requirement::id)
                .collect(Collectors.joining(", "));
        return open.isEmpty() ? "None is open." : "Open: " + open + ".";
    }

    private void chapter(String chapter, List<Requirement> requirements, Map<String, Answer> answers) {
        say("").say("### " + chapter)
                .say("")
                .say("| nr | what | answer | how, and by what |")
                .say("|---|---|---|---|");
        requirements.forEach(requirement -> {
            Answer answer = answers.get(requirement.id());
            if (answer != null) {
                say(line(requirement, answer));
            }
        });
    }

    private static String line(Requirement requirement, Answer answer) {
        String proofs = answer.proofs().stream().map(VerificationPage::proof).collect(Collectors.joining(", "));
        return "| %s%s | %s | %s | %s%s |"
                .formatted(
                        requirement.id(),
                        requirement.level().isEmpty() ? "" : " L" + requirement.level(),
                        answer.what(),
                        answer.verdict().words(),
                        answer.how(),
                        proofs.isEmpty() ? "" : " " + proofs);
    }

    // pages stand in docs, and so does this one
    private static String proof(String proof) {
        if (!proof.contains(".md")) {
            return "`" + proof + "`";
        }
        String address = proof.startsWith("docs/") ? proof.substring("docs/".length()) : "../" + proof;
        return "[" + proof.substring(0, proof.indexOf('#')) + "](" + address + ")";
    }
}
