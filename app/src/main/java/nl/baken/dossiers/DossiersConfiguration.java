package nl.baken.dossiers;

import java.util.stream.Collectors;
import nl.baken.access.Action;
import nl.baken.access.Caseload;
import nl.baken.access.MenuEntry;
import nl.baken.legal.Keeper;
import nl.baken.linking.RecordCards;
import nl.baken.linking.RecordCards.RecordCard;
import nl.baken.shared.IdConverters;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the identifier and the menu entry of this module known. */
@Configuration(proxyBeanMethods = false)
class DossiersConfiguration {

    @Bean
    Caseload dossiersCaseload() {
        return new Caseload("dossiers", true);
    }

    @Bean
    Keeper dossiersKeeper() {
        return new Keeper("DOSSIER", "dossiers");
    }

    @Bean
    IdConverters dossierIds() {
        return IdConverters.of(DossierId.class, DossierId::new);
    }

    @Bean
    IdConverters whereaboutsIds() {
        return IdConverters.of(WhereaboutsId.class, WhereaboutsId::new);
    }

    @Bean
    RecordCards dossierCards(Dossiers dossiers) {
        return records -> dossiers.seen(records).stream()
                .collect(Collectors.toMap(
                        dossier -> dossier.id().value(),
                        dossier -> new RecordCard(
                                dossier.cover().number(),
                                "/dossiers/" + dossier.id().value(),
                                dossier.cover().openedOn())));
    }

    @Bean
    MenuEntry dossierMenu() {
        return new MenuEntry(40, "dossiers.menu", "/dossiers", Action.LIST_DOSSIERS);
    }
}
