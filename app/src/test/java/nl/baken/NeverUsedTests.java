package nl.baken;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What our own code does not use, or in one place only, so that a whole class of attacks has nothing to aim at. */
class NeverUsedTests {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    @SuppressWarnings("ImmutableEnumChecker") // a list of ours, made by List.of
    enum Technique {
        STARTING_PROGRAMS(
                ".java", "new ProcessBuilder|\\.exec\\(", "new ProcessBuilder(\"rm\")", "platform/Unprivileged.java"),
        OBJECTS_FROM_BYTES(
                ".java",
                "ObjectInputStream|XMLDecoder|DefaultTyping|@JsonTypeInfo|new Yaml\\(",
                "new ObjectInputStream(in)"),
        XML(
                ".java",
                "DocumentBuilder|SAXParser|XMLInputFactory|XMLReader|TransformerFactory|XPath|Unmarshaller",
                "DocumentBuilderFactory.newInstance()"),
        CODE_FROM_TEXT(
                ".java",
                "ScriptEngine|ExpressionParser|StringTemplateResolver|TemplateSpec|defineClass",
                "new SpelExpressionParser()"),
        PATTERNS_FROM_TEXT(
                ".java",
                "Pattern\\.compile\\((?!(?:\\w+\\.)?[A-Z_]+\\))\\s*[^\\s\"]|\\.replace(?:All|First)\\(\\s*[^\\s\"]",
                "Pattern.compile(typed)"),
        FORMATS_FROM_TEXT(
                ".java",
                "String\\.format\\(|\\b[a-z]\\w*(?:\\(\\))?\\.formatted\\(|new MessageFormat\\(",
                "typed.formatted(name)",
                "platform/Sentence.java"),
        DIRECTORIES_BY_NAME(
                ".java", "InitialContext|InitialDirContext|LdapTemplate|JndiTemplate", "new InitialContext()"),
        MEMORY_BY_HAND(
                ".java", "sun\\.misc|MemorySegment|nativeLinker|loadLibrary|\\bnative \\w+ \\w+\\(", "native int x();"),
        CRYPTOGRAPHY_OF_OUR_OWN(
                ".java",
                "Cipher\\.getInstance|KeyGenerator|KeyPairGenerator|Signature\\.getInstance|SecretKeyFactory",
                "Cipher.getInstance(\"AES\")",
                "access/ClientKey.java",
                "upkeep/Scratch.java",
                "vault/KeyToken.java",
                "vault/TokenAead.java"),
        OTHER_HASHES_THAN_SHA_256(
                ".java",
                "MessageDigest\\.getInstance\\((?!\"SHA-256\"\\))|\"HmacMD5\"",
                "MessageDigest.getInstance(\"MD5\")"),
        CHANCE_THAT_CAN_BE_GUESSED(
                ".java",
                "new Random\\(|Math\\.random|ThreadLocalRandom|SplittableRandom",
                "new Random()",
                "demo/Chance.java",
                "linkage/Sampling.java"),
        ASKING_OTHER_COMPUTERS(
                ".java",
                "HttpClient|URLConnection|toURL\\(|RestClient|RestTemplate|WebClient|new Socket\\(|Transport\\.send",
                "HttpClient.newHttpClient()",
                "logbook/MailWitness.java",
                "logbook/OtherSystem.java",
                "neighbours/Envoy.java",
                "access/Discovery.java"),
        FILES_OF_VISITORS(".java", "MultipartFile|MultipartHttpServletRequest|\\.getParts?\\(", "MultipartFile file"),
        OTHER_CHANNELS(".java", "WebSocket|SseEmitter|GraphQl", "WebSocketHandler"),
        TEXT_AS_MARKUP(
                ".html",
                "th:utext|\\[\\(|th:inline=\"(?!none)|<iframe|<object|<embed|<applet|th:on[a-z]+=",
                "<p th:utext=\"${x}\">"),
        CONDITIONS_THAT_NOBODY_ASKS( // what stands in place of an element has only its own
                ".html",
                "th:(?:if|unless|each)=\"[^\"]*\"[^>]*\\sth:replace=|th:replace=\"[^\"]*\"[^>]*\\sth:(?:if|unless|each)=",
                "<p th:if=\"${x}\" th:replace=\"~{y}\">"),
        PAGES_CHANGED_BY_TEXT(
                ".js",
                "innerHTML|outerHTML|insertAdjacentHTML|document\\.write|\\beval\\(|new Function",
                "x.innerHTML = y"),
        KEEPING_IN_THE_BROWSER(
                ".js",
                "localStorage|sessionStorage|indexedDB|document\\.cookie|caches\\.",
                "localStorage.setItem(x, y)"),
        MESSAGES_BETWEEN_WINDOWS(".js", "postMessage|\"message\"|window\\.open", "window.postMessage(x)"),
        HINDERING_PASTE(".js", "paste|onbeforeinput|contextmenu", "addEventListener(\"paste\", f)"),
        LOOSE_COMPARISON(".js", "[^=!]==[^=]|!=[^=]", "if (a == b)"),
        TOOLS_FOR_DEVELOPERS(
                "pom.xml", "devtools|actuator|springdoc|<artifactId>h2</artifactId>", "spring-boot-devtools");

        private final String files;
        private final String sign;
        private final String example;
        private final List<String> places;

        Technique(String files, String sign, String example, String... places) {
            this.files = files;
            this.sign = sign;
            this.example = example;
            this.places = List.of(places);
        }

        boolean isIn(String text) {
            return Pattern.compile(sign).matcher(text).find();
        }

        List<String> found() {
            return ours(files)
                    .filter(file -> isIn(text(file)))
                    .map(Path::toString)
                    .filter(file -> places.stream().noneMatch(file::endsWith))
                    .toList();
        }

        boolean isInItsPlaces() {
            return places.stream().allMatch(place -> ours(place).anyMatch(file -> isIn(text(file))));
        }
    }

    @ParameterizedTest
    @EnumSource
    void isInNoFileOfOurs(Technique technique) {
        assertThat(technique.found()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void wouldBeFound(Technique technique) {
        assertThat(technique.isIn(technique.example)).isTrue();
        assertThat(technique.isInItsPlaces()).isTrue();
        assertThat(ours(technique.files)).isNotEmpty();
    }

    private static Stream<Path> ours(String ending) {
        return Stream.of("app", "demo", "linkage", "linkage-spark", "disclosure")
                .map(ROOT::resolve)
                .filter(Files::isDirectory)
                .flatMap(module -> ending.equals("pom.xml")
                        ? Stream.of(module.resolve(ending))
                        : files(module.resolve("src/main"), ending));
    }

    private static Stream<Path> files(Path folder, String ending) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files
                    .filter(file -> file.toString().endsWith(ending))
                    .filter(file -> !file.toString().contains("/vendor/"))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
