package nl.baken.platform;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** What is known before Spring begins: the settings, and a database with three roles. Spring finds it as a bean. */
record Installation(Settings settings, Login owner, Login app, Login door, PasswordRenewal renewal)
        implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.getBeanFactory().registerSingleton("installation", this);
        context.getBeanFactory().registerSingleton("settings", settings);
    }
}
