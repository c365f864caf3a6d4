package coop.milpa;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import coop.milpa.cli.CliCommand;
import coop.milpa.web.Needs;
import coop.milpa.web.RefusedException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.bind.annotation.RequestMapping;

/** Rules of the house that a compiler cannot check. Each says why. */
class HouseRulesTests {

    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("coop.milpa");

    @Test
    void whatIsInsideAModuleIsNotPublic() {
        classes()
                .that()
                .resideInAnyPackage("coop.milpa.*.internal..", "coop.milpa.*.web..")
                .and()
                .areTopLevelClasses()
                .should()
                .bePackagePrivate()
                .because("the compiler then keeps other packages out, before any test runs")
                .check(CODE);
    }

    @Test
    void theKernelIsPlainJava() {
        noClasses()
                .that()
                .resideInAPackage("coop.milpa.kernel..")
                .and()
                .haveSimpleNameNotEndingWith("package-info")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "jakarta..", "java.sql..")
                .because("everything depends on it")
                .check(CODE);
    }

    @Test
    void timeComesFromTheClock() {
        noClasses()
                .should()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(Instant.class, "now")
                .because("a test, and the close of a past day, must be able to say what day it is")
                .check(CODE);
    }

    @Test
    void noFloatingPointInFields() {
        fields().should()
                .notHaveRawType(double.class)
                .andShould()
                .notHaveRawType(float.class)
                .because("amounts are exact; rates are BigDecimal or basis points")
                .check(CODE);
    }

    @Test
    void dependenciesComeThroughTheConstructor() {
        fields().should().notBeAnnotatedWith(Autowired.class).check(CODE);
    }

    @Test
    void onlyWebPackagesThrowRefusals() {
        noClasses()
                .that(JavaClass.Predicates.resideOutsideOfPackages("coop.milpa.web..", "coop.milpa.*.web.."))
                .should()
                .dependOnClassesThat()
                .areAssignableTo(RefusedException.class)
                .because("further in, a refusal is a value that the caller must look at")
                .check(CODE);
    }

    @Test
    void everyCommandIsListedWhereItIsLookedFor() {
        List<String> listed = ServiceLoader.load(CliCommand.class).stream()
                .map(command -> command.type().getName())
                .toList();
        classes()
                .that()
                .areAssignableTo(CliCommand.class)
                .and()
                .doNotHaveModifier(JavaModifier.ABSTRACT)
                .should(haveNameIn(listed))
                .because("META-INF/services/coop.milpa.cli.CliCommand is how commands are found")
                .check(CODE);
    }

    @Test
    void everyRouteNamesItsPermission() {
        methods()
                .that()
                .areMetaAnnotatedWith(RequestMapping.class)
                .should(nameAPermission())
                .because("@Needs says who may come; a route without one is closed to everybody")
                .check(CODE);
    }

    private static ArchCondition<JavaMethod> nameAPermission() {
        return new ArchCondition<>("be annotated with @Needs, or their class, or all that inherit them") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                JavaClass owner = method.getOwner();
                Set<JavaClass> heirs = owner.getAllSubclasses();
                boolean named = method.isAnnotatedWith(Needs.class)
                        || owner.isAnnotatedWith(Needs.class)
                        || (owner.getModifiers().contains(JavaModifier.ABSTRACT)
                                && !heirs.isEmpty()
                                && heirs.stream().allMatch(heir -> heir.isAnnotatedWith(Needs.class)));
                events.add(new SimpleConditionEvent(method, named, method.getFullName()));
            }
        };
    }

    private static ArchCondition<JavaClass> haveNameIn(List<String> names) {
        return new ArchCondition<>("be listed as a service") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean listed = names.contains(type.getName());
                events.add(new SimpleConditionEvent(type, listed, type.getName()));
            }
        };
    }
}
