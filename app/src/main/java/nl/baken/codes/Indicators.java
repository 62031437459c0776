package nl.baken.codes;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toUnmodifiableList;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.context.annotation.DependsOn;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The list of indicators in all its versions: a signal keeps the version with which it was enriched. */
@Service
@DependsOn("shippedCodes")
public class Indicators {

    private final Remembered<SortedMap<String, List<Indicator>>> versions;

    Indicators(JdbcClient jdbc) {
        this.versions = new Remembered<>(() -> read(jdbc));
    }

    /** The newest version, by form of exploitation. */
    public List<Indicator> current() {
        return of(currentVersion());
    }

    public String currentVersion() {
        return versions.get().lastKey();
    }

    public List<Indicator> of(String version) {
        List<Indicator> indicators = versions.get().get(version);
        if (indicators == null) {
            throw new IllegalArgumentException("no indicators of version " + version);
        }
        return indicators;
    }

    public Optional<Indicator> find(String version, String code) {
        return of(version).stream()
                .filter(indicator -> indicator.code().equals(code))
                .findFirst();
    }

    private static SortedMap<String, List<Indicator>> read(JdbcClient jdbc) {
        return jdbc.sql("""
                        select version, code, exploitation, label_nl, label_en
                        from codes.indicator
                        order by version, position
                        """).query(DataClassRowMapper.newInstance(Indicator.class)).list().stream()
                .collect(groupingBy(Indicator::version, TreeMap::new, toUnmodifiableList()));
    }
}
