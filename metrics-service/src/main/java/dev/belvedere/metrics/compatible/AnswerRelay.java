package dev.belvedere.metrics.compatible;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import dev.belvedere.web.backend.BackendAnswer;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.HashSet;

/** Passes an answer on byte by byte as it came, and checks on the way that it is one whole answer of Prometheus' API. */
final class AnswerRelay {
    private static final int DEEPEST = 64;
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxStringLength(1 << 20)
                    .build())
            .build();

    private AnswerRelay() {}

    /** Throws {@link IOException} if the answer ends early or is something else; part of it is then written already. */
    static void copy(BackendAnswer answer, OutputStream target) throws IOException {
        var fields = new HashSet<String>();
        try (var json = JSON.createParser(new Tee(answer.body(), target))) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw new IOException("answer: no object");
            }
            while (json.nextToken() != JsonToken.END_OBJECT) {
                fields.add(json.currentName());
                json.nextToken();
                json.skipChildren();
            }
            if (json.nextToken() != null) {
                throw new IOException("answer: more than one object");
            }
        }
        if (!fields.contains("status") || !(fields.contains("data") || fields.contains("error"))) {
            throw new IOException("answer: no envelope of Prometheus' API");
        }
    }

    private static final class Tee extends FilterInputStream {
        private final OutputStream target;

        Tee(InputStream source, OutputStream target) {
            super(source);
            this.target = target;
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            var count = super.read(bytes, offset, length);
            if (count > 0) {
                target.write(bytes, offset, count);
            }
            return count;
        }
    }
}
