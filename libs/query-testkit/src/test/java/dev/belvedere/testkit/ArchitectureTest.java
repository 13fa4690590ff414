package dev.belvedere.testkit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "dev.belvedere.testkit", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule theTestkitKnowsTheQueryLibraryAndTestFrameworksOnly = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "dev.belvedere.testkit..",
                    "dev.belvedere.query..",
                    "java..",
                    "com.google.re2j..",
                    "org.jspecify..",
                    "org.junit.jupiter..",
                    "org.assertj..");

    @ArchTest
    static final ArchRule packagesHaveNoCycles =
            slices().matching("dev.belvedere.testkit.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule noUtilClasses = noClasses().should().haveNameMatching(".*(Util|Utils|Helper|Manager|Impl)");
}
