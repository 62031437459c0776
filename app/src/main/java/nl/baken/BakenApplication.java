package nl.baken;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** The application: one deployable of many modules. */
@Modulithic(systemName = "Baken", sharedModules = "shared")
@SpringBootApplication(proxyBeanMethods = false)
public class BakenApplication {

    static void main(String[] args) {
        SpringApplication.run(BakenApplication.class, args);
    }
}
