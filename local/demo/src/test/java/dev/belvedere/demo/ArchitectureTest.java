package dev.belvedere.demo;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.ws.rs.Path;

@AnalyzeClasses(packages = "dev.belvedere.demo", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule featuresHaveNoCycles =
            slices().matching("dev.belvedere.demo.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule ofTheSuiteOnlyTheInstrumentationIsKnown = noClasses()
            .should()
            .dependOnClassesThat(DescribedPredicate.describe(
                    "belong to another part of the suite",
                    target -> target.getPackageName().startsWith("dev.belvedere.")
                            && !target.getPackageName().startsWith("dev.belvedere.demo")
                            && !target.getPackageName().startsWith("dev.belvedere.instrumentation")));

    @ArchTest
    static final ArchRule aPathMeansAResourceOrAnApi = classes()
            .that()
            .areAnnotatedWith(Path.class)
            .should()
            .haveSimpleNameEndingWith("Resource")
            .orShould()
            .haveSimpleNameEndingWith("Api");

    @ArchTest
    static final ArchRule noVagueNames =
            noClasses().should().haveNameMatching(".*(Util|Utils|Helper|Manager|Impl|DTO|Base)");
}
