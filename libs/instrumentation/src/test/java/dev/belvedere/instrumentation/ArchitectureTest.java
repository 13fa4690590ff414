package dev.belvedere.instrumentation;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "dev.belvedere.instrumentation", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule dependsOnlyOnWhatApplicationsHaveAnyway = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "org.jspecify..",
                    "org.slf4j..",
                    "io.micrometer.core..",
                    "io.opentelemetry.api..",
                    "io.opentelemetry.context..",
                    "io.opentelemetry.sdk..",
                    "dev.belvedere.instrumentation..");

    @ArchTest
    static final ArchRule onlyTheProcessorsNeedTheSdk = noClasses()
            .that()
            .resideInAPackage("dev.belvedere.instrumentation")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.opentelemetry.sdk..", "dev.belvedere.instrumentation.sdk..");

    @ArchTest
    static final ArchRule noVagueNames =
            noClasses().should().haveNameMatching(".*(Util|Utils|Helper|Manager|Impl|DTO|Base)");
}
