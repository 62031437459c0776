package nl.baken;

import nl.baken.platform.Launch;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** The application: one deployable of many modules. */
@Modulithic(
        systemName = "Baken",
        sharedModules = {"shared", "platform"})
@SpringBootApplication(proxyBeanMethods = false)
public class BakenApplication {

    static void main(String[] args) {
        Launch.of(BakenApplication.class, args);
    }
}
