package nl.baken.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.baken.network.Followed.Client;
import nl.baken.network.Place.Admission;

/** Whether somebody can have a place, with all that stands in the way or has to be asked. */
record Fit(List<Obstacle> obstacles) {

    private static final int OLDEST = 150;

    // A band that a region adds has no ages here: then somebody asks.
    private static final Map<String, int[]> AGES = Map.of(
            "UNDER_12", new int[] {0, 11},
            "AGE_12_17", new int[] {12, 17},
            "AGE_18_20", new int[] {18, 20},
            "AGE_21_25", new int[] {21, 25},
            "AGE_26_29", new int[] {26, 29},
            "AGE_30_39", new int[] {30, 39},
            "AGE_40_49", new int[] {40, 49},
            "AGE_50_PLUS", new int[] {50, OLDEST});

    Fit {
        obstacles = List.copyOf(obstacles);
    }

    static Fit of(Client client, Wish wish, Place place, Fraction free) {
        List<Obstacle> found = new ArrayList<>();
        Admission takes = place.admission();
        sex(takes, client.sex(), found);
        age(takes, client.ageBand(), found);
        if (wish.children() > takes.children()) {
            found.add(Obstacle.CHILDREN);
        }
        if (!place.isOpen()) {
            found.add(Obstacle.CLOSED);
        } else if (wish.parts().compareTo(free) > 0) {
            found.add(Obstacle.FULL);
        }
        return new Fit(found);
    }

    private static void sex(Admission takes, String sex, List<Obstacle> found) {
        if (takes.sexes().isEmpty() || takes.sexes().contains(sex)) {
            return;
        }
        found.add(sex.equals("NOT_SURE") || sex.equals("UNKNOWN") ? Obstacle.ASK_SEX : Obstacle.SEX);
    }

    private static void age(Admission takes, String band, List<Obstacle> found) {
        int[] ages = AGES.getOrDefault(band, new int[] {0, OLDEST});
        if (ages[0] > takes.toAge() || ages[1] < takes.fromAge()) {
            found.add(Obstacle.AGE);
        } else if (ages[0] < takes.fromAge() || ages[1] > takes.toAge()) {
            found.add(Obstacle.ASK_AGE);
        }
    }

    public boolean isPossible() {
        return obstacles.stream().allMatch(Obstacle::isAsked);
    }

    /** Something that stands in the way, or that has to be asked first. */
    enum Obstacle {
        SEX,
        AGE,
        CHILDREN,
        FULL,
        CLOSED,
        ASK_SEX,
        ASK_AGE;

        boolean isAsked() {
            return this == ASK_SEX || this == ASK_AGE;
        }

        public String labelKey() {
            return "network.obstacle." + name();
        }
    }
}
