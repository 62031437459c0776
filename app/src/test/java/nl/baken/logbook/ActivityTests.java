package nl.baken.logbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.baken.access.Action;
import nl.baken.access.Allowed;
import nl.baken.chain.Handler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.MessageSource;
import org.springframework.scheduling.config.ScheduledTaskHolder;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Nothing is processed that has no place in the register: not on a page, not in a job. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class ActivityTests {

    private final RequestMappingHandlerMapping mapping;
    private final List<ScheduledTaskHolder> holders;
    private final MessageSource messages;

    @Autowired
    ActivityTests(
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping,
            List<ScheduledTaskHolder> holders,
            MessageSource messages) {
        this.mapping = mapping;
        this.holders = holders;
        this.messages = messages;
    }

    @Test
    void everyHandlerIsPartOfAnActivity() {
        assertThat(Handler.of(mapping)).hasSizeGreaterThan(100);
        assertThat(mapping.getHandlerMethods().values())
                .filteredOn(method -> method.getBeanType().getName().startsWith("nl.baken"))
                .allSatisfy(method -> assertThat(Optional.ofNullable(method.getMethodAnnotation(Allowed.class)))
                        .as("%s", method)
                        .map(Allowed::value)
                        .map(Activity::of)
                        .isPresent());
    }

    @Test
    void everyJobIsPartOfAnActivity() throws ClassNotFoundException {
        assertThat(jobs())
                .contains("nl.baken.logbook.Sealer.sealInTurn", "nl.baken.logbook.Heads.tellInTurn")
                .filteredOn(job -> !job.startsWith("nl.baken.platform.")) // it knows of nobody
                .allSatisfy(job -> assertThat(isAnnotated(job)).as(job).isTrue());
        assertThat(isAnnotated("nl.baken.logbook.Sealer.sealAll")).isFalse();
    }

    @Test
    void everyActivityHasAnAction() {
        assertThat(Arrays.stream(Action.values()).map(Activity::of)).contains(Activity.values());
    }

    @ParameterizedTest
    @EnumSource
    void theRegisterTellsWhatTheLawAsks(Activity activity) {
        for (String what :
                List.of("name", "purpose", "ground", "controller", "subjects", "data", "recipients", "retention")) {
            assertThat(messages.getMessage(activity.key(what), new Object[0], Locale.of("nl")))
                    .as(what)
                    .hasSizeGreaterThan(5);
        }
    }

    /** The methods that are run by the clock. */
    private List<String> jobs() {
        return holders.stream()
                .flatMap(holder -> holder.getScheduledTasks().stream())
                .map(task -> task.getTask().toString())
                .filter(job -> job.startsWith("nl.baken"))
                .toList();
    }

    private static boolean isAnnotated(String job) throws ClassNotFoundException {
        int dot = job.lastIndexOf('.');
        return Arrays.stream(Class.forName(job.substring(0, dot)).getDeclaredMethods())
                .filter(method -> method.getName().equals(job.substring(dot + 1)))
                .anyMatch(method -> method.isAnnotationPresent(Processes.class));
    }
}
