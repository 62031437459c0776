package nl.baken.shared;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.jdbc.core.convert.JdbcCustomConversions;
import org.springframework.data.jdbc.core.dialect.JdbcDialect;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Makes the identifiers and stored types of all modules known to the database and to the addresses of pages. */
@Configuration(proxyBeanMethods = false)
class Conversions {

    @Bean
    JdbcCustomConversions jdbcCustomConversions(
            ObjectProvider<IdConverters> ids, ObjectProvider<StoredTypes> types, JdbcDialect dialect) {
        List<?> converters = Stream.concat(ids.stream().map(IdConverters::stored), types.stream())
                .flatMap(stored -> stored.converters().stream())
                .toList();
        return JdbcCustomConversions.of(dialect, converters);
    }

    @Bean
    WebMvcConfigurer idsInAddresses(ObjectProvider<IdConverters> ids) {
        return new WebMvcConfigurer() {

            @Override
            public void addFormatters(FormatterRegistry registry) {
                registry.addConverter(Id.class, String.class, id -> id.value().toString());
                ids.forEach(id -> registry.addConverter(id.fromAddress()));
            }
        };
    }
}
