package dev.belvedere.web.problem;

/** Problems of the HTTP layer itself, which have a status but no type of their own. */
final class StatusProblem {

    private StatusProblem() {}

    static ProblemView of(int status, String requestId) {
        return switch (status) {
            case 404 -> view("not-found", "Not found", status, "There is nothing at this address.", requestId);
            case 405 -> view("bad-request", "Method not allowed", status, "Use a method that Allow names.", requestId);
            case 406 ->
                view(
                        "bad-request",
                        "Not acceptable",
                        status,
                        "The answer is application/json: accept that.",
                        requestId);
            case 413 -> view("too-large", "Too large", status, "Send a smaller body.", requestId);
            case 415 -> view("bad-request", "Unsupported media type", status, "Send application/json.", requestId);
            case 500 ->
                view(
                        "internal",
                        "Internal error",
                        status,
                        "This is a fault of the service; the log names it under the request's id.",
                        requestId);
            default -> view("bad-request", "Bad request", status, "The request cannot be understood.", requestId);
        };
    }

    private static ProblemView view(String slug, String title, int status, String detail, String requestId) {
        return new ProblemView("/problems/" + slug, title, status, detail, requestId, null, null);
    }
}
