package nl.baken.bench;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A record that a JVM would change once can be changed more often, and is still the same record. */
class ChangeableTests {

    record Known(String name, @Nullable String other) {}

    @Test
    void ofTheTypesOfItsComponentsNothingIsSaidAndTheirNamesStay() throws IOException {
        assertThat(isAnnotated(written(Known.class))).isTrue();

        byte[] bytes = Changeable.changeable(written(Known.class));

        assertThat(isAnnotated(bytes)).isFalse();
        assertThat(ClassFile.of()
                        .parse(bytes)
                        .findAttribute(Attributes.record())
                        .orElseThrow()
                        .components())
                .extracting(component ->
                        component.name().stringValue() + component.descriptor().stringValue())
                .containsExactly("nameLjava/lang/String;", "otherLjava/lang/String;");
    }

    @Test
    void whatIsNoRecordStaysAsItIs() throws IOException {
        byte[] bytes = written(ChangeableTests.class);

        assertThat(Changeable.changeable(bytes)).isSameAs(bytes);
    }

    @Test
    void aCopyHoldsWhatIsThereNowAndNothingElse(@TempDir Path folder) throws IOException {
        Path classes = Files.createDirectories(folder.resolve("classes/inside"));
        Path copy = folder.resolve("copy");
        Files.writeString(classes.resolve("first"), "x");
        Changeable.copy(folder.resolve("classes"), copy);
        Files.move(classes.resolve("first"), classes.resolve("second"));

        Changeable.copy(folder.resolve("classes"), copy);

        assertThat(copy.resolve("inside/first")).doesNotExist();
        assertThat(copy.resolve("inside/second")).hasContent("x");
    }

    private static boolean isAnnotated(byte[] bytes) {
        ClassModel read = ClassFile.of().parse(bytes);
        return read.findAttribute(Attributes.record()).orElseThrow().components().stream()
                .anyMatch(component -> component
                        .findAttribute(Attributes.runtimeVisibleTypeAnnotations())
                        .isPresent());
    }

    private static byte[] written(Class<?> type) throws IOException {
        String name = type.getName().replace('.', '/') + ".class";
        try (InputStream file = requireNonNull(type.getClassLoader()).getResourceAsStream(name)) {
            return requireNonNull(file).readAllBytes();
        }
    }
}
