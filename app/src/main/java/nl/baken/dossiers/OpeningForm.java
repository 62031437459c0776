package nl.baken.dossiers;

import jakarta.validation.Valid;

/** A new dossier, as typed: filled in with what was searched by and what the signal tells. */
record OpeningForm(
        @Valid IdentityForm person,
        @Valid NatureForm nature,
        @Valid ConsentForm consent,
        @Valid TeamForm team,
        @Valid DateForm next,
        Cause cause) {

    OpeningForm {
        person = person == null ? IdentityForm.of(Person.UNKNOWN) : person;
        nature = nature == null ? NatureForm.unknown("", "", "") : nature;
        consent = consent == null ? ConsentForm.EMPTY : consent;
        team = team == null ? new TeamForm(null, null) : team;
        next = next == null ? new DateForm(null) : next;
        cause = cause == null ? Cause.NONE : cause;
    }

    Opening opening() {
        return new Opening(
                team.chosen(),
                team.deputy(),
                Day.of(next.reviewOn()),
                person.person(),
                nature.nature(),
                consent.consent());
    }
}
