package coop.milpa.testing;

import coop.milpa.MilpaApplication;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;
import org.springframework.modulith.ApplicationModule;

/**
 * Leaves out of a test's context what is neither of its own module, nor of those that it says it may use and they may,
 * nor of those that the test names.
 */
final class ModuleSlice extends TypeExcludeFilter {

    private static final String ROOT = MilpaApplication.class.getPackageName();
    private static final Set<String> KERNEL = Set.of("kernel", "loan");

    private final Set<String> modules = new TreeSet<>();

    ModuleSlice(Class<?> test) {
        add(moduleOf(test.getName()));
        var slice = Objects.requireNonNull(AnnotatedElementUtils.findMergedAnnotation(test, ModuleTest.class));
        for (String module : slice.with()) {
            add(module);
        }
    }

    @Override
    public boolean match(MetadataReader type, MetadataReaderFactory types) {
        String module = moduleOf(type.getClassMetadata().getClassName());
        return !module.isEmpty() && !modules.contains(module);
    }

    private void add(String module) {
        if (modules.add(module)) {
            for (String used : declared(module)) {
                add(used.split("::", -1)[0].strip());
            }
        }
    }

    /** What a module says of itself; only those of the kernel's jar, which use none, say nothing. */
    private static List<String> declared(String module) {
        try {
            var declared = Class.forName(ROOT + "." + module + ".package-info").getAnnotation(ApplicationModule.class);
            if (declared == null && !KERNEL.contains(module)) {
                throw new IllegalStateException("The package-info of " + module + " is hidden by that of a test");
            }
            return declared == null ? List.of() : List.of(declared.allowedDependencies());
        } catch (ClassNotFoundException e) {
            throw new IllegalArgumentException("No module is called " + module, e);
        }
    }

    /** Empty for what stands above all modules. */
    private static String moduleOf(String type) {
        String[] below = type.substring(ROOT.length() + 1).split("\\.", -1);
        return below.length > 1 ? below[0] : "";
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ModuleSlice slice && slice.modules.equals(modules);
    }

    @Override
    public int hashCode() {
        return modules.hashCode();
    }
}
