package dev.belvedere.testing;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "dev.belvedere", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    /** A test client that shared code with the server under test would share its mistakes. */
    @ArchTest
    static final ArchRule knowsNoPartOfTheSuite = noClasses()
            .should()
            .dependOnClassesThat(
                    resideInAPackage("dev.belvedere..").and(resideOutsideOfPackage("dev.belvedere.testing..")));
}
