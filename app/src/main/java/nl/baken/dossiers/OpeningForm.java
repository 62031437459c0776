package nl.baken.dossiers;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;

/**
 * A new dossier, as typed: filled in with what was searched by and what the signal tells.
 *
 * @param draft the hidden key of the form, by which is known what was looked ahead for
 */
record OpeningForm(
        @Size(max = 36) String draft,
        @Valid IdentityForm person,
        @Valid NatureForm nature,
        @Valid ConsentForm consent,
        @Valid TeamForm team,
        @Valid DateForm next,
        Cause cause) {

    /** The same without nationality, for a regime that keeps it out. */
    OpeningForm withoutNationality() {
        return new OpeningForm(draft, person, nature.withoutNationality(), consent, team, next, cause);
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
