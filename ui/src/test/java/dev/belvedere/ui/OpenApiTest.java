package dev.belvedere.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The build writes the document that the code means; the committed one must be the same. */
class OpenApiTest {

    @Test
    void committedDocumentIsWhatTheCodeMeans() throws Exception {
        var meant = Files.readString(Path.of("target/openapi/openapi.yaml"));
        var committed = Files.readString(Path.of("openapi.yaml"));

        assertThat(committed)
                .as("openapi.yaml is out of date: cp target/openapi/openapi.yaml openapi.yaml, and commit it")
                .isEqualTo(meant);
    }
}
