package nl.baken.codes;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.baken.shared.Period;
import org.springframework.context.annotation.DependsOn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The municipalities of the Netherlands, as they were on any day. */
@Service
@DependsOn("shippedCodes")
public class Municipalities {

    private final Remembered<Map<String, Municipality>> municipalities;

    Municipalities(JdbcClient jdbc) {
        this.municipalities = new Remembered<>(() -> read(jdbc));
    }

    /** All municipalities of the country on a day, by name. */
    public List<Municipality> at(LocalDate day) {
        return within(day, day);
    }

    /** All municipalities of the country that were there on some day of a period, both days included, by name. */
    public List<Municipality> within(LocalDate from, LocalDate until) {
        return municipalities.get().values().stream()
                .filter(municipality -> municipality.valid().overlaps(from, until))
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
                        select code, name, successor, valid_from, valid_until
                        from codes.municipality
                        order by position
                        """)
                .query((row, number) -> new Municipality(
                        row.getString("code"),
                        row.getString("name"),
                        row.getString("successor"),
                        Period.of(
                                row.getObject("valid_from", LocalDate.class),
                                row.getObject("valid_until", LocalDate.class))))
                .list()
                .stream()
                .collect(toMap(Municipality::code, found -> found, (one, other) -> one, LinkedHashMap::new));
    }
}
