package nl.baken.bench;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassElement;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.attribute.RecordAttribute;
import java.lang.classfile.attribute.RecordComponentInfo;
import java.lang.classfile.attribute.RuntimeVisibleTypeAnnotationsAttribute;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * Classes that can be changed more than once. A JVM compares what is said of the types of the components of a record byte by byte,
 * places in the constant pool and all, and after one change these lie elsewhere: then it changes that record no more, not even back.
 * Nothing that runs asks for them, so they are left out.
 */
final class Changeable {

    private Changeable() {}

    /** Copies a folder of classes, and whatever else is in it, over what was copied there before. */
    static Path copy(Path classes, Path to) throws IOException {
        if (Files.exists(to)) {
            try (Stream<Path> before = Files.walk(to).sorted(Comparator.reverseOrder())) {
                before.forEach(Changeable::delete);
            }
        }
        try (Stream<Path> files = Files.walk(classes)) {
            files.filter(Files::isRegularFile).forEach(file -> copyOne(file, to.resolve(classes.relativize(file))));
        }
        return to;
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copyOne(Path file, Path to) {
        try {
            Files.createDirectories(requireNonNull(to.getParent()));
            byte[] bytes = Files.readAllBytes(file);
            Files.write(to, file.toString().endsWith(".class") ? changeable(bytes) : bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] changeable(byte[] bytes) {
        ClassModel read = ClassFile.of().parse(bytes);
        return read.attributes().stream().noneMatch(RecordAttribute.class::isInstance)
                ? bytes
                : ClassFile.of().transformClass(read, (written, element) -> written.with(bare(element)));
    }

    private static ClassElement bare(ClassElement element) {
        return element instanceof RecordAttribute components
                ? RecordAttribute.of(
                        components.components().stream().map(Changeable::bare).toList())
                : element;
    }

    private static RecordComponentInfo bare(RecordComponentInfo component) {
        return RecordComponentInfo.of(
                component.name(),
                component.descriptor(),
                component.attributes().stream()
                        .filter(said -> !(said instanceof RuntimeVisibleTypeAnnotationsAttribute))
                        .toList());
    }
}
