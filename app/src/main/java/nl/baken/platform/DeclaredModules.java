package nl.baken.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.modulith.ApplicationModule;

/** The modules below a package, and which others each of them says it may use. */
record DeclaredModules(NavigableMap<String, Set<String>> uses) {

    static DeclaredModules below(String root) {
        NavigableMap<String, Set<String>> uses = new TreeMap<>();
        for (Resource module : packages(root)) {
            String name = folder(module);
            uses.put(name, declared(root + "." + name + ".package-info"));
        }
        return new DeclaredModules(uses);
    }

    static DeclaredModules of(Map<String, Set<String>> uses) {
        return new DeclaredModules(new TreeMap<>(uses));
    }

    /** Each module after all that it uses, and further by name, so that every start is the same. */
    List<String> inOrder() {
        Set<String> ordered = new LinkedHashSet<>();
        uses.keySet().forEach(module -> addAfterItsUses(module, Set.of(), ordered));
        return List.copyOf(ordered);
    }

    private void addAfterItsUses(String module, Set<String> waiting, Set<String> ordered) {
        if (waiting.contains(module)) {
            throw new IllegalStateException("modules use each other in a circle: " + waiting);
        }
        if (ordered.contains(module)) {
            return;
        }
        Set<String> longer = new LinkedHashSet<>(waiting);
        longer.add(module);
        uses.getOrDefault(module, Set.of()).stream()
                .sorted()
                .filter(uses::containsKey)
                .forEach(used -> addAfterItsUses(used, longer, ordered));
        ordered.add(module);
    }

    private static List<Resource> packages(String root) {
        String pattern = "classpath*:" + root.replace('.', '/') + "/*/package-info.class";
        try {
            return List.of(new PathMatchingResourcePatternResolver().getResources(pattern));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String folder(Resource packageInfo) {
        try {
            List<String> path = List.of(packageInfo.getURL().getPath().split("/", -1));
            return path.get(path.size() - 2);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** "vault :: opening" is one interface of the module "vault". */
    private static Set<String> declared(String packageInfo) {
        try {
            return Optional.ofNullable(Class.forName(packageInfo).getAnnotation(ApplicationModule.class)).stream()
                    .flatMap(module -> Stream.of(module.allowedDependencies()))
                    .map(dependency -> dependency.replaceFirst("\\s*::.*", "").strip())
                    .collect(Collectors.toUnmodifiableSet());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(packageInfo, e);
        }
    }
}
