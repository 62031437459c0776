package nl.baken.demo;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import nl.baken.BakenApplication;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/** A test in the demo region; all such tests share one start and one load of it. */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = BakenApplication.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"baken.demo=true", "baken.second-factor=later"})
public @interface DemoRegion {}
