package dev.belvedere.launcher;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "dev.belvedere.launcher", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule packagesHaveNoCycles =
            slices().matching("dev.belvedere.launcher.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule theLauncherKnowsNoPart = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.quarkus..", "dev.belvedere.web..", "dev.belvedere.query..");

    @ArchTest
    static final ArchRule noUtilClasses = noClasses().should().haveNameMatching(".*(Util|Utils|Helper|Manager|Impl)");
}
