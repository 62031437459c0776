package nl.baken.deadlines;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.Map;
import nl.baken.shared.IdConverters;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The calendar by which everybody counts: the holidays that come with the application, and the days closed by decree. */
@Configuration(proxyBeanMethods = false)
class Calendar {

    @Bean
    WorkingDays workingDays(Decrees decrees) {
        return new WorkingDays(holidays(), decrees::days);
    }

    @Bean
    IdConverters closedDayIds() {
        return IdConverters.of(ClosedDayId.class, ClosedDayId::new);
    }

    static Map<LocalDate, Feast> holidays() {
        return Shipped.rows("holidays").stream()
                .collect(toMap(
                        row -> LocalDate.parse(row.getField("date")), row -> Feast.valueOf(row.getField("feast"))));
    }
}
