package dev.belvedere.metrics.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.belvedere.metrics.reader.Grid;
import dev.belvedere.query.promql.PromQl;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Facts that hold for every dashboard that the service brings. */
class DashboardDocumentsTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int COLUMNS = 12;

    static Stream<Dashboard> dashboards() {
        return new Dashboards(JSON).all().stream();
    }

    @ParameterizedTest
    @MethodSource("dashboards")
    void theDocumentFollowsTheSchema(Dashboard dashboard) throws IOException {
        var schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(getClass().getResourceAsStream("/dashboards/dashboard.schema.json"));
        var document = JSON.readTree(getClass().getResourceAsStream("/dashboards/" + dashboard.id() + ".json"));

        assertThat(schema.validate(document)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("dashboards")
    void everyQueryIsPromQlWhateverIsChosen(Dashboard dashboard) {
        var variables = new HashMap<String, List<String>>();
        dashboard.variables().forEach(variable -> variables.put(variable.name(), List.of("a", "\"b")));
        var template = new QueryTemplate(new Grid(0, 3_600_000, 15_000), Duration.ofSeconds(15), Map.copyOf(variables));

        for (var panel : dashboard.panels()) {
            for (var query : panel.queries()) {
                assertThatCode(() -> PromQl.parse(template.expand(query.promql())))
                        .as(panel.id() + " " + query.refId())
                        .doesNotThrowAnyException();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("dashboards")
    void variablesStandInsideQuotesAfterAMatchOperator(Dashboard dashboard) {
        for (var variable : dashboard.variables()) {
            var uses = Pattern.compile("\\$" + variable.name() + "\\b");
            var rightUses = Pattern.compile("=~\"\\$" + variable.name() + "\"");
            for (var panel : dashboard.panels()) {
                for (var query : panel.queries()) {
                    assertThat(uses.matcher(query.promql()).results().count())
                            .as(panel.id() + " " + query.refId())
                            .isEqualTo(
                                    rightUses.matcher(query.promql()).results().count());
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("dashboards")
    void panelsHaveTheirOwnIdsAndDoNotOverlap(Dashboard dashboard) {
        var cells = new HashSet<List<Integer>>();
        assertThat(dashboard.panels().stream().map(Panel::id)).doesNotHaveDuplicates();
        for (var panel : dashboard.panels()) {
            var grid = panel.grid();
            assertThat(grid.x() + grid.w()).as(panel.id()).isLessThanOrEqualTo(COLUMNS);
            for (var x = grid.x(); x < grid.x() + grid.w(); x++) {
                for (var y = grid.y(); y < grid.y() + grid.h(); y++) {
                    assertThat(cells.add(List.of(x, y)))
                            .as(panel.id() + " at " + x + "," + y)
                            .isTrue();
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("dashboards")
    void columnsOfTablesNameQueriesThatAreThere(Dashboard dashboard) {
        for (var panel : dashboard.panels()) {
            var ids = panel.queries().stream().map(PanelQuery::refId).toList();
            assertThat(ids).as(panel.id()).doesNotHaveDuplicates();
            for (var column : Objects.requireNonNullElse(panel.columns(), List.<Panel.Column>of())) {
                assertThat(
                                column.refId() == null
                                        ? column.label()
                                        : ids.contains(column.refId()) ? column.refId() : null)
                        .as(panel.id() + " " + column.title())
                        .isNotNull();
            }
        }
    }
}
