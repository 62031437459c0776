package nl.baken;

import java.util.TimeZone;
import nl.baken.platform.Launch;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.modulith.Modulithic;

/** The application: one deployable of many modules, each free to use the same simple names. */
@Modulithic(
        systemName = "Baken",
        sharedModules = {"shared", "platform"})
@SpringBootApplication(proxyBeanMethods = false, nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class BakenApplication {

    // What the database calls today, and the days of its policies with it, follows the zone of whoever connects.
    static void main(String[] args) {
        TimeZone.setDefault(TimeZone.getTimeZone("Europe/Amsterdam"));
        Launch.of(BakenApplication.class, args);
    }
}
