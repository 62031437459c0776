package nl.baken.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the documentation shows is what the journeys draw: no picture is missing, and none is left over. */
class PictureTests {

    private static final Path ROOT = Path.of("..");
    private static final Pattern SHOWN = Pattern.compile("!\\[[^\\]]+\\]\\(([^)]+)\\)");
    private static final int LARGEST = 150_000;

    @Test
    void everyPictureThatAPageShowsIsDrawnAndNoneLiesThereUnused() throws IOException {
        assertThat(files(".png"))
                .containsExactlyInAnyOrderElementsOf(shown())
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Picture.values()).map(Picture::file).toList());
    }

    @Test
    void noPictureIsSoLargeThatAPageLoadsSlowly() {
        for (Picture picture : Picture.values()) {
            assertThat(picture.file())
                    .satisfies(file -> assertThat(Files.size(file)).isBetween(1L, (long) LARGEST));
        }
    }

    private static List<Path> shown() throws IOException {
        return Stream.concat(Stream.of(ROOT.resolve("README.md")), files(".md").stream())
                .flatMap(PictureTests::pictures)
                .distinct()
                .toList();
    }

    private static Stream<Path> pictures(Path page) {
        try {
            return SHOWN.matcher(Files.readString(page))
                    .results()
                    .map(found -> page.resolveSibling(found.group(1)).normalize());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> files(String ending) throws IOException {
        try (Stream<Path> files = Files.walk(Picture.DOCUMENTATION)) {
            return files.filter(file -> file.toString().endsWith(ending)).toList();
        }
    }
}
