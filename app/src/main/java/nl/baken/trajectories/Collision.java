package nl.baken.trajectories;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * Police and care plan to see the person less than seven days apart. Seven days and not the week of the calendar: whatever falls in
 * one week lies closer than that, and a Sunday with the Monday after it is as close as it gets.
 */
record Collision(Contact police, Contact care) {

    private static final int DAYS = 7;

    /** Every such pair of contacts that has not passed altogether, the nearest first. */
    static List<Collision> among(List<Contact> contacts, LocalDate today) {
        return contacts.stream()
                .filter(contact -> contact.side() == Side.POLICE)
                .flatMap(police -> contacts.stream()
                        .filter(contact -> contact.side() == Side.CARE && contact.isNear(police))
                        .map(care -> new Collision(police, care)))
                .filter(pair -> !pair.last().isBefore(today))
                .sorted((one, other) -> one.first().compareTo(other.first()))
                .toList();
    }

    LocalDate first() {
        return police.on().isBefore(care.on()) ? police.on() : care.on();
    }

    LocalDate last() {
        return police.on().isBefore(care.on()) ? care.on() : police.on();
    }

    /**
     * Somebody plans to see the person on a day.
     *
     * @param number of the line that says so; nothing for the next contact of the dossier itself
     */
    record Contact(Optional<Integer> number, Side side, LocalDate on) {
        boolean isNear(Contact other) {
            return Math.abs(ChronoUnit.DAYS.between(on, other.on)) < DAYS;
        }
    }
}
