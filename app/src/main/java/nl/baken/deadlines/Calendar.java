package nl.baken.deadlines;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;

/** Reads the Dutch holidays that come with the application. */
@Configuration(proxyBeanMethods = false)
class Calendar {

    @Bean
    WorkingDays workingDays() throws IOException {
        return new WorkingDays(holidays());
    }

    static List<LocalDate> holidays() throws IOException {
        try (var text = new InputStreamReader(
                        new ClassPathResource("deadlines/holidays.csv").getInputStream(), StandardCharsets.UTF_8);
                Stream<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(text).stream()) {
            return rows.map(row -> LocalDate.parse(row.getField("date"))).toList();
        }
    }
}
