package dev.belvedere.metrics;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.ws.rs.Path;

@AnalyzeClasses(packages = "dev.belvedere.metrics", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String[] FEATURES = {
        "..metrics.query..",
        "..metrics.label..",
        "..metrics.catalogue..",
        "..metrics.aggregate..",
        "..metrics.exemplar..",
        "..metrics.dashboard..",
        "..metrics.price..",
        "..metrics.compatible.."
    };

    @ArchTest
    static final ArchRule packagesHaveNoCycles =
            slices().matching("dev.belvedere.metrics.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule featuresKnowOnlyThePort = noClasses()
            .that()
            .resideInAnyPackage(FEATURES)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..metrics.backend..");

    @ArchTest
    static final ArchRule theClientKnowsNoFeatureAndNoCaller = noClasses()
            .that()
            .resideInAPackage("..metrics.backend..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..metrics.scope..", "dev.belvedere.web.identity..");

    @ArchTest
    static final ArchRule pathMeansResource =
            classes().that().areAnnotatedWith(Path.class).should().haveSimpleNameEndingWith("Resource");

    @ArchTest
    static final ArchRule onlyPricesKnowTheDatabase = noClasses()
            .that()
            .resideOutsideOfPackage("..metrics.price..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.persistence..", "io.quarkus.hibernate..");

    @ArchTest
    static final ArchRule callersPatternsNeverRunOnABacktrackingEngine = noClasses()
            .that()
            .resideInAnyPackage("..metrics.aggregate..", "..metrics.catalogue..", "..metrics.label..")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.util.regex.Pattern");

    @ArchTest
    static final ArchRule noUtilClasses = noClasses().should().haveNameMatching(".*(Util|Utils|Helper|Manager|Impl)");
}
