package nl.baken.linkage;

/** How common names, places and days are in the Netherlands, for records that come one by one. */
final class Frequencies {

    private static final int MILLION = 1_000_000;
    private static final Vocabularies SHIPPED = read();

    private Frequencies() {}

    static Vocabularies shipped() {
        return SHIPPED;
    }

    /** Lines of a domain, a text and how many of a million have it; without a text it is what any other text has. */
    private static Vocabularies read() {
        Vocabularies vocabularies = new Vocabularies();
        for (String line : Lists.lines("frequencies.txt")) {
            String[] words = line.split(" +", -1);
            Vocabulary vocabulary = vocabularies.of(Domain.valueOf(words[0]));
            if (words.length == 2) {
                vocabulary.startWith(MILLION, Double.parseDouble(words[1]));
            } else {
                vocabulary.count(vocabulary.add(words[1]), Integer.parseInt(words[2]));
            }
        }
        vocabularies.weigh();
        return vocabularies;
    }
}
