package nl.baken.codes;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.baken.shared.Period;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.DependsOn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The municipalities of the Netherlands and those of the working region, as they were on any day. */
@Service
@DependsOn("shippedCodes")
public class Municipalities {

    private final String region;
    private final Remembered<Map<String, Municipality>> municipalities;

    Municipalities(JdbcClient jdbc, @Value("${baken.region:GV}") String region) {
        this.region = region;
        this.municipalities = new Remembered<>(() -> read(jdbc));
    }

    /** The municipalities of the working region on a day, by name. */
    public List<Municipality> at(LocalDate day) {
        return everywhereAt(day).stream()
                .filter(municipality -> municipality.region().equals(region))
                .toList();
    }

    /** All municipalities of the country on a day, by name. */
    public List<Municipality> everywhereAt(LocalDate day) {
        return municipalities.get().values().stream()
                .filter(municipality -> municipality.valid().contains(day))
                .toList();
    }

    public Optional<Municipality> find(String code) {
        return Optional.ofNullable(municipalities.get().get(code));
    }

    public boolean knows(String code) {
        return find(code).isPresent();
    }

    /** The name people know; an unknown code stands for itself. */
    public String name(String code) {
        return find(code).map(Municipality::name).orElse(code);
    }

    private static Map<String, Municipality> read(JdbcClient jdbc) {
        return jdbc
                .sql("""
                        select code, name, region, successor, valid_from, valid_until
                        from codes.municipality
                        order by position
                        """)
                .query((row, number) -> new Municipality(
                        row.getString("code"),
                        row.getString("name"),
                        row.getString("region"),
                        row.getString("successor"),
                        Period.of(
                                row.getObject("valid_from", LocalDate.class),
                                row.getObject("valid_until", LocalDate.class))))
                .list()
                .stream()
                .collect(toMap(Municipality::code, found -> found, (one, other) -> one, LinkedHashMap::new));
    }
}
