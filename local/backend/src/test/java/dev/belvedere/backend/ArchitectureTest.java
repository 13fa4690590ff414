package dev.belvedere.backend;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.ws.rs.Path;

@AnalyzeClasses(packages = "dev.belvedere.backend", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule packagesHaveNoCycles =
            slices().matching("dev.belvedere.backend.metrics.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule modelAndFormatsKnowNobody = noClasses()
            .that()
            .resideInAnyPackage("..metrics.model..", "..metrics.exposition..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..store..", "..api..", "..scrape..", "..otlp..", "..remotewrite..", "jakarta..");

    @ArchTest
    static final ArchRule onlyTheStoreKnowsTheDatabase = noClasses()
            .that()
            .resideOutsideOfPackages("..metrics.store..", "dev.belvedere.backend.metrics")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.duckdb..", "java.sql..");

    @ArchTest
    static final ArchRule theStoreKnowsNoProtocol = noClasses()
            .that()
            .resideInAPackage("..metrics.store..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.ws..", "io.grpc..", "io.opentelemetry..", "..api..", "..scrape..");

    @ArchTest
    static final ArchRule pathMeansResource =
            classes().that().areAnnotatedWith(Path.class).should().haveSimpleNameEndingWith("Resource");

    @ArchTest
    static final ArchRule noUtilClasses = noClasses().should().haveNameMatching(".*(Util|Utils|Helper|Manager|Impl)");
}
