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
