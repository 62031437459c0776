package nl.baken;

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

    static void main(String[] args) {
        Launch.of(BakenApplication.class, args);
    }
}
