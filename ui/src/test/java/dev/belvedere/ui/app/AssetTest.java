package dev.belvedere.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AssetTest {
    private final Asset script = Asset.parse("assets/index-7KGKRcyx.js br gzip");

    @Test
    void bestEncodingThatTheBrowserTakesIsChosen() {
        assertThat(script.encodingFor("gzip, deflate, br, zstd")).contains("br");
        assertThat(script.encodingFor("gzip;q=0.8")).contains("gzip");
    }

    @Test
    void plainFormIsSentWhereNoEncodingIsTaken() {
        assertThat(script.encodingFor("")).isEmpty();
        assertThat(script.encodingFor("gzip;q=0")).isEmpty();
        assertThat(Asset.parse("logo.png").encodingFor("br")).isEmpty();
    }

    @Test
    void onlyNamesWithAHashAreImmutable() {
        assertThat(script.isImmutable()).isTrue();
        assertThat(Asset.parse("favicon.svg").isImmutable()).isFalse();
    }

    @Test
    void scriptsNameTheirCharset() {
        assertThat(script.mediaType()).endsWith("javascript; charset=utf-8");
        assertThat(Asset.parse("favicon.svg br gzip").mediaType()).isEqualTo("image/svg+xml");
    }
}
