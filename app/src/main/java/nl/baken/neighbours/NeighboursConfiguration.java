package nl.baken.neighbours;

import nl.baken.access.Action;
import nl.baken.access.Caseload;
import nl.baken.access.MenuEntry;
import nl.baken.access.OtherDoor;
import nl.baken.shared.IdConverters;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the identifiers, the menu entry and the door for other installations known. */
@Configuration(proxyBeanMethods = false)
class NeighboursConfiguration {

    @Bean
    OtherDoor neighbourDoor() {
        return new OtherDoor(Site.ASK);
    }

    @Bean
    Caseload neighboursCaseload() {
        return new Caseload("neighbours", false);
    }

    @Bean
    IdConverters neighbourIds() {
        return IdConverters.of(NeighbourId.class, NeighbourId::new);
    }

    @Bean
    IdConverters hitIds() {
        return IdConverters.of(HitId.class, HitId::new);
    }

    @Bean
    IdConverters askedRecordIds() {
        return IdConverters.of(RecordId.class, RecordId::new);
    }

    @Bean
    MenuEntry neighboursEntry() {
        return new MenuEntry(87, "neighbours.menu", "/neighbours", Action.CONFIRM_NEIGHBOURS);
    }
}
