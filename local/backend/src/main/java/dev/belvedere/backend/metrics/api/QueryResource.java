package dev.belvedere.backend.metrics.api;

import dev.belvedere.query.promql.Expr;
import dev.belvedere.query.promql.Types;
import dev.belvedere.query.promql.eval.grid.Grid;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/** Instant and range queries. Errors are Prometheus' own; see {@link ApiError}. */
@Path("/api/v1")
@RunOnVirtualThread
public class QueryResource {
    private static final long MOST_POINTS = 11_000;

    private final RunQuery runQuery;
    private final InstantSource clock = InstantSource.system();

    QueryResource(RunQuery runQuery) {
        this.runQuery = runQuery;
    }

    @GET
    @Path("/query")
    public Response query(UriInfo address) {
        return instant(new Parameters(address.getQueryParameters(), Optional.empty()));
    }

    @POST
    @Path("/query")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response postQuery(UriInfo address, MultivaluedMap<String, String> form) {
        return instant(new Parameters(address.getQueryParameters(), Optional.of(form)));
    }

    @GET
    @Path("/query_range")
    public Response queryRange(UriInfo address) {
        return range(new Parameters(address.getQueryParameters(), Optional.empty()));
    }

    @POST
    @Path("/query_range")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response postQueryRange(UriInfo address, MultivaluedMap<String, String> form) {
        return range(new Parameters(address.getQueryParameters(), Optional.of(form)));
    }

    private Response instant(Parameters parameters) {
        var limit = parameters.limit();
        var time = parameters.optionalTime("time", clock.millis());
        return run(
                parameters,
                Grid.at(time),
                limit,
                RunQuery.parse(parameters.first("query").orElse("")));
    }

    private Response range(Parameters parameters) {
        var limit = parameters.limit();
        var start = parameters.requiredTime("start");
        var end = parameters.requiredTime("end");
        if (end < start) {
            throw ApiError.parameter("end", "end timestamp must not be before start time");
        }
        var step = Timestamps.parseDuration("step", parameters.first("step").orElse(""));
        if (step <= 0) {
            throw ApiError.parameter(
                    "step", "zero or negative query resolution step widths are not accepted. Try a positive integer");
        }
        if ((end - start) / step > MOST_POINTS) {
            throw new ApiError(
                    ApiError.Type.BAD_DATA,
                    "exceeded maximum resolution of 11,000 points per timeseries."
                            + " Try decreasing the query resolution (?step=XX)");
        }
        var expr = RunQuery.parse(parameters.first("query").orElse(""));
        checkType(expr);
        return run(parameters, new Grid(start, end, step), limit, expr);
    }

    private static void checkType(Expr expr) {
        var type = Types.of(expr);
        if (type != Expr.Type.SCALAR && type != Expr.Type.INSTANT_VECTOR) {
            throw ApiError.parameter(
                    "query",
                    "invalid expression type \"%s\" for range query, must be Scalar or instant Vector"
                            .formatted(type.text()));
        }
    }

    private static Duration lookback(String text) {
        try {
            return Timestamps.duration("lookback_delta", text);
        } catch (ApiError e) {
            throw new ApiError(
                    ApiError.Type.BAD_DATA,
                    "error parsing lookback delta duration: cannot parse %s to a valid duration"
                            .formatted(GoText.quote(text)));
        }
    }

    private Response run(Parameters parameters, Grid grid, int limit, Expr expr) {
        var command = new RunQuery.Command(
                parameters.first("query").orElse(""),
                expr,
                grid,
                parameters.first("timeout").map(text -> Timestamps.duration("timeout", text)),
                parameters.first("lookback_delta").map(QueryResource::lookback),
                limit);
        return runQuery.run(command).response();
    }
}
