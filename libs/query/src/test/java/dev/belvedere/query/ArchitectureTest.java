package dev.belvedere.query;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "dev.belvedere", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule theLibraryKnowsNothingButJavaAndRe2 = classes()
            .that()
            .resideInAPackage("dev.belvedere.query..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("dev.belvedere.query..", "java..", "com.google.re2j..", "org.jspecify..");

    @ArchTest
    static final ArchRule theLibraryKnowsNoDatabaseNetworkOrFile = noClasses()
            .that()
            .resideInAPackage("dev.belvedere.query..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "java.net..", "java.nio.file..", "java.util.logging..");

    @ArchTest
    static final ArchRule aCallersExpressionNeverRunsOnABacktrackingEngine = noClasses()
            .that()
            .resideInAPackage("dev.belvedere.query..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("java.util.regex..");

    @ArchTest
    static final ArchRule theSyntaxTreeDoesNotKnowTheEvaluator = noClasses()
            .that()
            .resideInAnyPackage("dev.belvedere.query", "dev.belvedere.query.series", "dev.belvedere.query.promql")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.belvedere.query.promql.eval..");

    @ArchTest
    static final ArchRule seriesDoNotKnowAQueryLanguage = noClasses()
            .that()
            .resideInAPackage("dev.belvedere.query.series..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.belvedere.query.promql..");

    @ArchTest
    static final ArchRule packagesHaveNoCycles =
            slices().matching("dev.belvedere.query.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule noUtilClasses = noClasses().should().haveNameMatching(".*(Util|Utils|Helper|Manager|Impl)");
}
