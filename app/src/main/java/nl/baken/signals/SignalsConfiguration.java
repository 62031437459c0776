package nl.baken.signals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.baken.access.Action;
import nl.baken.access.Caseload;
import nl.baken.access.Directory;
import nl.baken.access.Directory.PersonCard;
import nl.baken.access.MenuEntry;
import nl.baken.access.PersonId;
import nl.baken.access.Post;
import nl.baken.access.PostCard;
import nl.baken.access.PostId;
import nl.baken.access.Role;
import nl.baken.legal.Keeper;
import nl.baken.linking.RecordCards;
import nl.baken.linking.RecordCards.RecordCard;
import nl.baken.shared.IdConverters;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the identifier, the menu and the directory of this module. */
@Configuration(proxyBeanMethods = false)
class SignalsConfiguration {

    @Bean
    Caseload signalsCaseload() {
        return new Caseload("signals", true);
    }

    @Bean
    Keeper signalsKeeper() {
        return new Keeper("SIGNAL", "signals");
    }

    @Bean
    IdConverters signalIds() {
        return IdConverters.of(SignalId.class, SignalId::new);
    }

    @Bean
    RecordCards signalCards(SignalDesk desk) {
        return records -> desk.cards(records.stream().map(SignalId::new).toList()).stream()
                .collect(Collectors.toMap(
                        card -> card.id().value(),
                        card -> new RecordCard(
                                card.number(), "/signals/" + card.id().value(), card.receivedOn())));
    }

    @Bean
    MenuEntry signalsEntry() {
        return new MenuEntry(20, "signals.menu", "/signals", Action.LIST_SIGNALS);
    }

    @Bean
    Router.Attendance attendance(Directory directory) {
        return new Router.Attendance() {

            @Override
            public Optional<Post> focalPoint(String municipality, LocalDate day) {
                return directory.focalPoint(municipality, day);
            }

            @Override
            public List<Post> chainDirectors() {
                return directory.posts(Role.CHAIN_DIRECTOR).stream()
                        .map(PostCard::post)
                        .toList();
            }

            @Override
            public Optional<PersonId> attendant(PostId post, LocalDate day) {
                return directory.attendant(post, day);
            }

            @Override
            public List<PersonId> colleagues(PostId post) {
                return directory.holders(post).stream().map(PersonCard::id).toList();
            }
        };
    }
}
