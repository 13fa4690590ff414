package dev.belvedere.ui;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.ws.rs.Path;

@AnalyzeClasses(packages = "dev.belvedere.ui", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule featuresHaveNoCycles =
            slices().matching("dev.belvedere.ui.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule pathMeansResource =
            classes().that().areAnnotatedWith(Path.class).should().haveSimpleNameEndingWith("Resource");

    @ArchTest
    static final ArchRule noUtilClasses = noClasses().should().haveNameMatching(".*(Util|Utils|Helper|Manager|Impl)");

    @ArchTest
    static final ArchRule onlyTheSessionSignsTokens = noClasses()
            .that()
            .resideOutsideOfPackage("..session..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.jose4j..");
}
