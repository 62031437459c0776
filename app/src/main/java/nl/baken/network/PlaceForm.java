package nl.baken.network;

import static java.util.Objects.requireNonNull;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import nl.baken.codes.CodeList;
import nl.baken.codes.Coded;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** A place to stay, as typed. */
record PlaceForm(
        int version,
        @NotBlank @Coded(CodeList.PLACE_KIND) String kind,
        @Valid Much much,
        @Valid Who who,

        @NotBlank @Size(max = 10) @Pattern(regexp = Euro.WRITTEN)
        String cost) {

    static final PlaceForm EMPTY = new PlaceForm(0, "", new Much("1", "1", ""), new Who(List.of(), 18, 150, 0), "");

    static PlaceForm of(Place place) {
        Place.Admission takes = place.admission();
        return new PlaceForm(
                place.version(),
                place.cover().kind(),
                new Much(
                        place.size().all().text(),
                        place.size().ours().text(),
                        place.size().sharedWith()),
                new Who(takes.sexes(), takes.fromAge(), takes.toAge(), takes.children()),
                place.cost().plain());
    }

    /** What is not ours is somebody else's, and nobody is younger than the youngest. */
    void requireSense(Errors errors) {
        if (errors.hasErrors()) {
            return;
        }
        if (Fraction.of(much.ours).compareTo(Fraction.of(much.places)) > 0) {
            errors.rejectValue("much.ours", "network.place.ours.more");
        } else if (Fraction.of(much.places).isNothing()) {
            errors.rejectValue("much.places", "network.place.places.none");
        } else if (Fraction.of(much.ours).equals(Fraction.of(much.places)) != much.sharedWith.isBlank()) {
            errors.rejectValue("much.sharedWith", "network.place.sharedWith.needed");
        }
        if (who.admission().isEmpty()) {
            errors.rejectValue("who.toAge", "network.place.toAge.before");
        }
    }

    Place.Size size() {
        return new Place.Size(Fraction.of(much.places), Fraction.of(much.ours), much.sharedWith.strip());
    }

    Place.Admission admission() {
        return who.admission().orElseThrow();
    }

    Euro price() {
        return Euro.of(cost);
    }

    /** How many places, and how many of those are ours. */
    record Much(
            @NotBlank @Size(max = 10) @Pattern(regexp = Fraction.WRITTEN)
            String places,

            @NotBlank @Size(max = 10) @Pattern(regexp = Fraction.WRITTEN)
            String ours,

            @Size(max = 120) String sharedWith) {}

    /** Whom the shelter takes. */
    @SuppressWarnings("MultipleNullnessAnnotations") // a browser may leave it out, the form then asks for it
    record Who(
            List<@Coded(CodeList.SEX) String> sexes,
            @NotNull @Min(0) @Max(150) @Nullable Integer fromAge,
            @NotNull @Min(0) @Max(150) @Nullable Integer toAge,
            @NotNull @Min(0) @Max(20) @Nullable Integer children) {

        Who {
            sexes = List.copyOf(sexes);
        }

        Optional<Place.Admission> admission() {
            int from = requireNonNull(fromAge);
            int to = requireNonNull(toAge);
            return to < from
                    ? Optional.empty()
                    : Optional.of(new Place.Admission(sexes, from, to, requireNonNull(children)));
        }
    }
}
