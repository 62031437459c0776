package nl.baken.rights;

import java.util.List;
import java.util.Map;
import nl.baken.rights.Passage.Sort;

/**
 * What of a record goes to one person in it. Left out by itself: who told it and who else is in it (AVG art. 15(4), Wmo 2015 art.
 * 5.3.2, Uitvoeringsbesluit Wmo 2015 art. 4.1.8), and any text that nobody has read for this. In what is given, the names and
 * numbers of all others are made unreadable.
 */
record Redaction(List<Line> lines) {

    Redaction {
        lines = List.copyOf(lines);
    }

    /**
     * Decides about every passage.
     *
     * @param whom the reference of who asks; empty when that is nobody whom the record names
     * @param hidden words that the desk leaves out as well, one or more on a line
     */
    static Redaction of(Material material, String whom, Map<String, Answer> choices, String hidden) {
        Blackout blackout = blackout(material, whom).words(hidden);
        return new Redaction(material.passages().stream()
                .map(passage -> line(passage, whom, choices, blackout))
                .toList());
    }

    public List<Line> given() {
        return lines.stream().filter(line -> line.answer() == Answer.GIVEN).toList();
    }

    /** Whether a text that was chosen to be given is another one now. */
    boolean isChanged() {
        return lines.stream().anyMatch(line -> line.answer() == Answer.CHANGED);
    }

    int withheld() {
        return lines.size() - given().size();
    }

    private static Line line(Passage passage, String whom, Map<String, Answer> choices, Blackout blackout) {
        Answer answer = answer(passage, whom, choices);
        boolean shown = answer != Answer.SOURCE && answer != Answer.THIRD_PARTY;
        return new Line(passage.key(), passage.label(), shown ? blackout.of(passage.text()) : "", answer);
    }

    private static Answer answer(Passage passage, String whom, Map<String, Answer> choices) {
        if (passage.isOfSource()) {
            return Answer.SOURCE;
        }
        if (passage.isOfAnother(whom)) {
            return Answer.THIRD_PARTY;
        }
        return choices.getOrDefault(passage.key(), passage.sort() == Sort.TOLD ? Answer.UNREAD : Answer.GIVEN);
    }

    private static Blackout blackout(Material material, String whom) {
        Blackout blackout = new Blackout();
        material.passages().stream()
                .filter(passage -> passage.sort() == Sort.NAME
                        && !whom.isEmpty()
                        && passage.whose().equals(whom))
                .forEach(passage -> blackout.sparing(passage.text()));
        material.passages().stream()
                .filter(passage -> passage.isOfAnother(whom))
                .forEach(passage -> cover(passage, blackout));
        return blackout;
    }

    private static void cover(Passage passage, Blackout blackout) {
        if (passage.sort() == Sort.NAME) {
            blackout.name(passage.text());
        } else if (passage.sort() == Sort.NUMBER) {
            blackout.number(passage.text());
        }
    }

    /** One passage as it would be given, and what becomes of it; without a text when that is of somebody else. */
    record Line(String key, String label, String text, Answer answer) {

        public boolean isChosen() {
            return answer != Answer.SOURCE && answer != Answer.THIRD_PARTY;
        }

        /** Tells which part it is, never what it says. */
        @Override
        public String toString() {
            return "Line[" + key + "]";
        }
    }
}
