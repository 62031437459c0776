package nl.baken.chain;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import nl.baken.access.Callers;
import nl.baken.access.SignIn;
import nl.baken.dossiers.DossierId;
import nl.baken.network.AddressDesk;
import nl.baken.network.Agreement;
import nl.baken.network.ClientId;
import nl.baken.network.Contact;
import nl.baken.network.Euro;
import nl.baken.network.Fraction;
import nl.baken.network.Offering;
import nl.baken.network.PartnerDesk;
import nl.baken.network.PartnerId;
import nl.baken.network.Place;
import nl.baken.network.PlaceDesk;
import nl.baken.network.PlaceId;
import nl.baken.network.PlacementDesk;
import nl.baken.network.PlacementId;
import nl.baken.network.Wish;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Makes a shelter with somebody to call and a secret address, a place in it, and somebody who waits. */
@Component
@Lazy
public final class Sheltering {

    private final PartnerDesk partners;
    private final AddressDesk addresses;
    private final PlaceDesk places;
    private final PlacementDesk placements;
    private final SignIn signIn;

    Sheltering(PartnerDesk partners, AddressDesk addresses, PlaceDesk places, PlacementDesk placements, SignIn signIn) {
        this.partners = partners;
        this.addresses = addresses;
        this.places = places;
        this.placements = placements;
        this.signIn = signIn;
    }

    PartnerId partner(String canary) {
        return Callers.as(signIn.callAs(Persona.ZOE.person()), () -> {
            PartnerId partner = partners.add(new Offering(
                    "Opvang De Haven",
                    "SHELTER",
                    List.of("SHELTER"),
                    List.of("WOMEN"),
                    List.of("NL", "EN"),
                    "Aanmelden kan altijd " + canary));
            partners.addContact(
                    partner, new Contact("Intake " + canary, "Naam " + canary, "0600002222", "opvang@example.org"));
            partners.agree(partner, new Agreement(Agreement.Kind.OPEN_POINT, "Bel over " + canary, tomorrow()));
            addresses.enter(partner, "Straat " + Records.canary("adres"));
            addresses.reveal(partner, "VISIT", "Omdat " + canary);
            return partner;
        });
    }

    PlaceId place() {
        return Callers.as(signIn.callAs(Persona.ZOE.person()), () -> {
            PartnerId partner = partners.add(new Offering(
                    "Opvang De Haven", "SHELTER", List.of("SHELTER"), List.of("WOMEN"), List.of("NL"), ""));
            PlaceId place = places.add(
                    partner,
                    "EMERGENCY",
                    new Place.Size(Fraction.of("1"), Fraction.of("0,5"), "Flevoland"),
                    new Place.Admission(List.of("FEMALE"), 18, 150, 1),
                    new Euro(18_550));
            places.useOutside(place, Fraction.of("1/2"), tomorrow());
            return place;
        });
    }

    PlacementId ask(DossierId dossier) {
        return Callers.as(
                signIn.callAs(Persona.ZOE.person()),
                () -> placements.ask(
                        new ClientId(dossier.value()), new Wish("EMERGENCY", Fraction.of("1"), 0, "HIGH"), tomorrow()));
    }

    private static LocalDate tomorrow() {
        return LocalDate.now(ZoneId.of("Europe/Amsterdam")).plusDays(1);
    }
}
